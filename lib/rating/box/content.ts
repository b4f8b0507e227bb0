import type { PulseAnswers } from '@/lib/pulse/outcome'
import { pulseAnswers, pulseQuestions } from '@/lib/pulse/vocabulary'
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

const levels = <Key extends string>(keys: readonly Key[], row: readonly number[]) =>
  Object.fromEntries(keys.map((key, at) => [key, row[at] || null])) as Record<Key, Level | null>

export function unpackContent(bytes: Uint8Array): BallotContent {
  const [classUnitId, row] = JSON.parse(new TextDecoder().decode(bytes)) as [number, Row | number[] | null]
  if (!row) return { classUnitId, answers: null }
  if (!isRow(row)) return { classUnitId, answers: unpackPulse(row) }
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
