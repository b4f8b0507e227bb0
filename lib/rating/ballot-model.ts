import { z } from 'zod'
import type { PulseAnswers } from '@/lib/pulse/outcome'
import { type PulseQuestion, pulseAnswers, pulseQuestions } from '@/lib/pulse/vocabulary'
import {
  type Answers,
  type Depth,
  FACTOR_STATEMENTS,
  NOTHING_ANSWERED,
  PERIODS,
  PREFERENCES,
  SIDE_EFFECTS,
  STATEMENTS,
} from './statements'

/** Characters of a comment, and of side effects in one's own words. */
const COMMENT_LENGTH = 1000
const SIDE_EFFECT_WORDS_LENGTH = 500

const level = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
  .nullable()
  .default(null)

const answers = z.strictObject({
  statements: z.strictObject({
    [STATEMENTS[0]]: level,
    [STATEMENTS[1]]: level,
    [STATEMENTS[2]]: level,
    [STATEMENTS[3]]: level,
  }),
  factors: z.strictObject({
    [FACTOR_STATEMENTS[0]]: level,
    [FACTOR_STATEMENTS[1]]: level,
    [FACTOR_STATEMENTS[2]]: level,
    [FACTOR_STATEMENTS[3]]: level,
  }),
  notRelevant: z.boolean(),
  sideEffects: z.array(z.enum(SIDE_EFFECTS)).max(SIDE_EFFECTS.length),
  sideEffectWords: z.string().trim().max(SIDE_EFFECT_WORDS_LENGTH),
  /** At most a working day each time, and at most 1000 times in a period. */
  minutes: z.number().positive().max(480).nullable(),
  occurrences: z.number().positive().max(1000).nullable(),
  period: z.enum(PERIODS).nullable(),
  preference: z.enum(PREFERENCES).nullable(),
  comment: z.string().trim().max(COMMENT_LENGTH),
})

/** One to three answers, and nothing beside them: no words, so that nothing of a person can stand there. */
const pulse = z.partialRecord(z.enum(pulseQuestions), z.enum(pulseAnswers))

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`))

const place = {
  roundId: z.number().int().positive(),
  /** 0 for the ballot that says only that somebody has taken part. */
  requirementId: z.number().int().min(0),
  classUnitId: z.number().int().positive(),
  /** Only the one who casts the ballot knows it. */
  serial: hex(32),
  /** The round's signature on the serial, for this requirement and class. */
  token: hex(64),
  locale: z.enum(['da', 'en']).default('da'),
}

/** Asks for one's own ballot. */
export const ownBallotAsked = z.strictObject(place)
export type OwnBallot = z.infer<typeof ownBallotAsked>

/** What a browser hands in for one requirement. It says nothing of person or time. */
export const submittedBallot = z.strictObject({
  ...place,
  /** Counts a person's own changes, from 1: an older copy never takes the place of a newer one. */
  version: z.number().int().min(1).max(100_000),
  answers: z.union([answers, pulse]).nullable(),
})
export type SubmittedBallot = z.infer<typeof submittedBallot>

type Sent = NonNullable<SubmittedBallot['answers']>
const isRating = (sent: Sent): sent is z.infer<typeof answers> => 'statements' in sent

/** What a round asks: ratings of some depth, or the questions of a pulse. */
export interface Asks {
  depth: Depth
  /** Null where it asks for ratings. */
  questions: readonly PulseQuestion[] | null
}

/** The answers as they are kept in this round; null where they answer something else than was asked. */
export function answersFor(sent: Sent, { depth, questions }: Asks): Answers | PulseAnswers | null {
  if (questions === null) return isRating(sent) ? answersToKeep(sent, depth) : null
  if (isRating(sent)) return null
  return Object.keys(sent).every(asked => questions.some(question => question === asked)) ? sent : null
}

/**
 * The answers as they are kept: a short round holds no factor statements, and "not relevant to me" holds nothing but the
 * comment (§4), whatever was sent beside it.
 */
function answersToKeep(sent: z.infer<typeof answers>, depth: Depth): Answers {
  if (sent.notRelevant) return { ...NOTHING_ANSWERED, notRelevant: true, comment: sent.comment }
  return {
    ...sent,
    factors: depth === 'full' ? sent.factors : NOTHING_ANSWERED.factors,
    sideEffects: [...new Set(sent.sideEffects)],
  }
}
