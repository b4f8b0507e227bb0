import type { PulseAnswers } from '@/lib/pulse/outcome'
import { pulseAnswers, pulseQuestions } from '@/lib/pulse/vocabulary'
import {
  type Answers,
  FACTOR_STATEMENTS,
  type Level,
  NOTHING_ANSWERED,
  PERIODS,
  PREFERENCES,
  SIDE_EFFECTS,
  STATEMENTS,
} from '@/lib/rating/statements'

/** What a ballot says: its class and answers. Null answers say only that somebody has taken part. */
export interface BallotContent {
  classUnitId: number
  answers: Answers | PulseAnswers | null
}

/** A rating holds all its fields; a pulse is a short list of yes and no. */
export const isRating = (answers: Answers | PulseAnswers): answers is Answers => 'statements' in answers

/** Answers as a short list: some 60 bytes in place of 500, for half a million of them. */
export function packContent({ classUnitId, answers }: BallotContent): Uint8Array {
  const row = answers && (isRating(answers) ? packRating(answers) : packPulse(answers))
  return new TextEncoder().encode(JSON.stringify([classUnitId, row]))
}

/** The answer to each question by its place in the lists, -1 for one that was not asked. */
const packPulse = (answers: PulseAnswers) =>
  pulseQuestions.map(question => {
    const answer = answers[question]
    return answer ? pulseAnswers.indexOf(answer) : -1
  })

const unpackPulse = (row: readonly number[]): PulseAnswers =>
  Object.fromEntries(
    pulseQuestions.flatMap((question, at) => {
      const answer = pulseAnswers[row[at] ?? -1]
      return answer ? [[question, answer]] : []
    }),
  )

function packRating(answers: Answers): Row {
  return [
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

/** A rating's row begins with a list, a pulse's with a number. */
const isRow = (row: Row | number[]): row is Row => typeof row[0] === 'object'

/** A copy of `none` with what stands in the row: half a million are made in a row, so each is one object and nothing beside it. */
function levels<Key extends string>(
  none: Readonly<Record<Key, Level | null>>,
  keys: readonly Key[],
  row: readonly number[],
): Record<Key, Level | null> {
  const made: Record<Key, Level | null> = { ...none }
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]
    if (key !== undefined) made[key] = (row[at] || null) as Level | null
  }
  return made
}

const decoder = new TextDecoder()

export function unpackContent(bytes: Uint8Array): BallotContent {
  const [classUnitId, row] = JSON.parse(decoder.decode(bytes)) as [number, Row | number[] | null]
  if (!row) return { classUnitId, answers: null }
  if (!isRow(row)) return { classUnitId, answers: unpackPulse(row) }
  const { statements, factors, sideEffects: none } = NOTHING_ANSWERED
  return {
    classUnitId,
    answers: {
      statements: levels(statements, STATEMENTS, row[0]),
      factors: levels(factors, FACTOR_STATEMENTS, row[1]),
      notRelevant: row[2] === 1,
      sideEffects: row[3].length === 0 ? none : row[3].flatMap(at => SIDE_EFFECTS[at] ?? []),
      sideEffectWords: row[4],
      minutes: row[5],
      occurrences: row[6],
      period: PERIODS[row[7]] ?? null,
      preference: PREFERENCES[row[8]] ?? null,
      comment: row[9],
    },
  }
}
