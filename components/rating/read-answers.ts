import type { KeptRating } from './ballot-store'

/** What was typed, or null where a number cannot be read. Fields hidden by "not relevant" are left out by the form itself. */
export interface ReadAnswers {
  answers: KeptRating
  unknown: string[]
  isEmpty: boolean
}

const statementNames = ['legitimate', 'supports', 'learning', 'involved']
const factorNames = ['values', 'effort', 'relation', 'dialogue']

/** "7,5" and "7.5" are the same. Empty is null; anything that is not above zero and at most `most` is undefined. */
function readAmount(text: string, most: number): number | null | undefined {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return null
  const amount = Number(plain)
  return amount > 0 && amount <= most ? amount : undefined
}

/**
 * Reads the form of one requirement, ready for the ballot's door. Null when minutes or times are no number the door would take: at most 480
 * minutes each time and 1000 times in a period.
 */
export function readAnswers(data: FormData): ReadAnswers | null {
  const text = (name: string) => String(data.get(name) ?? '').trim()
  const levels = (names: string[]) =>
    Object.fromEntries(names.map(name => [name, Number(data.get(name)) || null]))
  const unknown = [...statementNames, ...factorNames].filter(name => data.get(name) === 'unknown')
  const minutes = readAmount(text('minutes'), 480)
  const occurrences = readAmount(text('occurrences'), 1000)
  if (minutes === undefined || occurrences === undefined) return null
  const answers: KeptRating = {
    statements: levels(statementNames),
    factors: levels(factorNames),
    notRelevant: data.get('notRelevant') === 'on',
    sideEffects: data.getAll('sideEffects').map(String),
    sideEffectWords: text('sideEffectWords'),
    minutes,
    occurrences,
    period: occurrences === null ? null : text('period'),
    preference: text('preference') || null,
    comment: text('comment'),
  }
  const { statements, factors } = answers
  const said = [...Object.values(statements), ...Object.values(factors), minutes, occurrences]
  const isEmpty =
    said.every(value => value === null) &&
    unknown.length === 0 &&
    !answers.notRelevant &&
    answers.sideEffects.length === 0 &&
    answers.preference === null &&
    answers.sideEffectWords === '' &&
    answers.comment === ''
  return { answers, unknown, isEmpty }
}
