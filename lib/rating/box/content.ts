import {
  type Answers,
  FACTOR_STATEMENTS,
  type Level,
  PERIODS,
  PREFERENCES,
  SIDE_EFFECTS,
  STATEMENTS,
} from '@/lib/rating/statements'

/** What a ballot says: its class and answers. Null answers say only that somebody has taken part. */
export interface BallotContent {
  classUnitId: number
  answers: Answers | null
}

/** Answers as a short list: some 60 bytes in place of 500, for half a million of them. */
export function packContent({ classUnitId, answers }: BallotContent): Uint8Array {
  const row = answers && [
    STATEMENTS.map(key => answers.statements[key] ?? 0),
    FACTOR_STATEMENTS.map(key => answers.factors[key] ?? 0),
    answers.notRelevant ? 1 : 0,
    answers.sideEffects.map(each => SIDE_EFFECTS.indexOf(each)),
    answers.sideEffectWords,
    answers.minutes,
    answers.occurrences,
    answers.period === null ? -1 : PERIODS.indexOf(answers.period),
    answers.preference === null ? -1 : PREFERENCES.indexOf(answers.preference),
    answers.comment,
  ]
  return new TextEncoder().encode(JSON.stringify([classUnitId, row]))
}

type Row = [
  number[],
  number[],
  number,
  number[],
  string,
  number | null,
  number | null,
  number,
  number,
  string,
]

const levels = <Key extends string>(keys: readonly Key[], row: readonly number[]) =>
  Object.fromEntries(keys.map((key, at) => [key, row[at] || null])) as Record<Key, Level | null>

export function unpackContent(bytes: Uint8Array): BallotContent {
  const [classUnitId, row] = JSON.parse(new TextDecoder().decode(bytes)) as [number, Row | null]
  if (!row) return { classUnitId, answers: null }
  const [statements, factors, notRelevant, sideEffects, words, minutes, occurrences, period, wish, comment] =
    row
  return {
    classUnitId,
    answers: {
      statements: levels(STATEMENTS, statements),
      factors: levels(FACTOR_STATEMENTS, factors),
      notRelevant: notRelevant === 1,
      sideEffects: sideEffects.flatMap(at => SIDE_EFFECTS[at] ?? []),
      sideEffectWords: words,
      minutes,
      occurrences,
      period: PERIODS[period] ?? null,
      preference: PREFERENCES[wish] ?? null,
      comment,
    },
  }
}
