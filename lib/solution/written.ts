import { DomainError } from '@/lib/platform/domain-error'
import { whatToTakeOut } from '@/lib/platform/free-text'
import { LONGEST_BODY, LONGEST_LINE, SHORTEST_BODY } from './vocabulary'

/** What somebody writes without a name: a solution, or an addition to one, which has only a body. */
export interface Written {
  choice: string
  body: string
  hopedEffect: string
  knownBy: string
}

const linesOf = (written: Written) =>
  [
    ['hopedEffect', written.hopedEffect],
    ['knownBy', written.knownBy],
  ] as const

/**
 * Refuses what is too short or too long, and what should not be read by others, at the field it is in. For those without a session, who post no form
 * that a schema answers.
 * @throws DomainError
 */
export function requireWritten(written: Written, isAddition: boolean): void {
  const longest = isAddition ? LONGEST_LINE : LONGEST_BODY
  if (written.body.length < SHORTEST_BODY) throw new DomainError('solution.errors.tooShort', {}, 'body')
  if (written.body.length > longest)
    throw new DomainError('platform.errors.tooLong', { maximum: longest }, 'body')
  const personal = whatToTakeOut(written.body)
  if (personal) throw new DomainError(personal, {}, 'body')
  if (isAddition) return
  for (const [field, text] of linesOf(written)) {
    if (text === '') throw new DomainError('platform.errors.required', {}, field)
    if (text.length > LONGEST_LINE)
      throw new DomainError('platform.errors.tooLong', { maximum: LONGEST_LINE }, field)
    const found = whatToTakeOut(text)
    if (found) throw new DomainError(found, {}, field)
  }
}

/** Everything that is written, to look for names in. */
export const allWords = ({ body, hopedEffect, knownBy }: Written): string =>
  [body, hopedEffect, knownBy].join('\n')
