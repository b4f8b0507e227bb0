/**
 * An expected failure: something the user can understand and act on. `messageKey` names a sentence in the message
 * files; `field` puts it at a field of the form. What was typed stays in the form.
 */
export class DomainError extends Error {
  constructor(
    readonly messageKey: string,
    readonly values: Record<string, string | number> = {},
    readonly field?: string,
  ) {
    super(messageKey)
    this.name = 'DomainError'
  }
}

/** Somebody has changed the same thing since the page was read. `path` is where it can be seen as it is now. */
export class ChangedMeanwhile extends DomainError {
  constructor(
    messageKey: string,
    readonly path: string,
  ) {
    super(messageKey)
    this.name = 'ChangedMeanwhile'
  }
}

export interface FieldProblem {
  field: string
  messageKey: string
  values?: Record<string, string | number>
}

/**
 * Several things at once, each at its field. `typed` replaces what the form holds, for the rare case that something
 * else than what was sent shall stand in it now (somebody has changed the same thing meanwhile).
 */
export class FieldProblems extends DomainError {
  constructor(
    messageKey: string,
    values: Record<string, string | number>,
    readonly problems: readonly FieldProblem[],
    readonly typed?: Record<string, string | string[]>,
  ) {
    super(messageKey, values)
    this.name = 'FieldProblems'
  }
}

/**
 * There is more to answer before the form is carried out: a further step, in words, which its own component shows. Nothing has been done
 * yet, and everything typed is still there. Without problems it is a question and no mistake.
 */
export class FurtherStep extends FieldProblems {
  constructor(
    readonly step: unknown,
    problems: readonly FieldProblem[],
  ) {
    super('platform.errors.summary', { count: problems.length }, problems)
    this.name = 'FurtherStep'
  }
}

/** The words may name somebody: whether that is meant is asked, and nothing has been done yet. */
export class NamesAsked extends FieldProblems {
  constructor(problems: readonly FieldProblem[]) {
    super('platform.names.title', {}, problems)
    this.name = 'NamesAsked'
  }
}
