import 'server-only'
import type { z } from 'zod'
import { ChangedMeanwhile, DomainError, FieldProblems, FurtherStep, NamesAsked } from './domain-error'
import { readingIn } from './form-fields'
import type { FormState } from './form-state'
import { isMessageKey, type Locale, say } from './i18n/translator'
import { logFailure } from './log-failure'

/** What was typed does not fit the form: sentences per field. */
class Refusal extends Error {
  constructor(readonly state: FormState) {
    super(state.message)
  }
}

/**
 * Form data as a plain object: a name that stands more than once becomes a list. Names from `_` or `$` are the platform's. Browsers send two
 * characters for each new line that was typed.
 */
export function readForm(data: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$') || name.startsWith('_')) continue
    const given = data
      .getAll(name)
      .flatMap(value => (typeof value === 'string' ? [value.replaceAll('\r\n', '\n')] : []))
    values[name] = given.length === 1 ? (given[0] ?? '') : given
  }
  return values
}

/** What was typed, without what must not travel back to a page. */
export function withoutSecrets(values: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !name.toLowerCase().includes('password')),
  )
}

function fieldErrors(error: z.ZodError, locale: Locale): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    const values: Record<string, number> = {}
    if ('minimum' in issue) values.minimum = Number(issue.minimum)
    if ('maximum' in issue) values.maximum = Number(issue.maximum)
    const key = isMessageKey(issue.message) ? issue.message : 'platform.errors.notAChoice'
    // One sentence at a time: an empty date is not also a date that does not exist.
    errors[field] ??= [say(locale, key, values)]
  }
  return errors
}

/** Sentences at their fields, and over the form how many there are to look at. */
function refusedFields(errors: Record<string, string[]>, locale: Locale): FormState {
  const count = Object.keys(errors).length
  return { status: 'refused', message: say(locale, 'platform.errors.summary', { count }), errors }
}

/**
 * What a form sent, as its schema reads it.
 * @throws Refusal with a sentence per field
 */
export function readValues<Schema extends z.ZodType>(
  schema: Schema,
  values: unknown,
  locale: Locale,
): z.output<Schema> {
  const parsed = readingIn(locale, () => schema.safeParse(values))
  if (!parsed.success) throw new Refusal(refusedFields(fieldErrors(parsed.error, locale), locale))
  return parsed.data
}

/** Where something else has to be done, or looked at, first. */
function wayOutOf(error: DomainError): { href: string; text: string } | undefined {
  if (error instanceof ChangedMeanwhile) return { href: error.path, text: 'platform.errors.asItIsNow' }
  if (error.messageKey === 'platform.errors.signedOut')
    return { href: '/sign-in', text: 'platform.errors.signIn' }
}

/** How a failure is told: expected ones as a sentence at its place, others as a number that is also in the log. */
export function answerFailure(error: unknown, locale: Locale, about: Record<string, unknown>): FormState {
  if (error instanceof Refusal) return error.state
  if (error instanceof DomainError) {
    const message = say(locale, error.messageKey, error.values)
    if (error instanceof FieldProblems) {
      const errors: Record<string, string[]> = {}
      for (const { field, messageKey, values } of error.problems)
        errors[field] = [...(errors[field] ?? []), say(locale, messageKey, values)]
      return {
        status: 'refused',
        message,
        errors,
        ...(error.typed ? { values: error.typed } : {}),
        ...(error instanceof FurtherStep ? { step: error.step } : {}),
        ...(error instanceof NamesAsked
          ? { names: { hint: say(locale, 'platform.names.hint'), keep: say(locale, 'platform.names.keep') } }
          : {}),
      }
    }
    if (error.field) return refusedFields({ [error.field]: [message] }, locale)
    const way = wayOutOf(error)
    return {
      status: 'refused',
      message,
      ...(way ? { way: { href: way.href, text: say(locale, way.text) } } : {}),
    }
  }
  const id = logFailure(error, about)
  return { status: 'refused', message: say(locale, 'platform.errors.unexpected', { id }) }
}
