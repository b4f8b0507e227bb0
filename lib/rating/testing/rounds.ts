import { createHash, randomBytes } from 'node:crypto'
import { database } from '@/db/client'
import { ratingRound, roundRequirement, roundUnit } from '@/db/schema'
import type { SubmittedBallot } from '@/lib/rating/ballot-model'
import type { Level } from '@/lib/rating/statements'

/** A secret as a browser makes it: 32 random bytes. */
export const aSecret = () => randomBytes(32).toString('base64url')

/** The handle a browser derives from its secret. */
const handleOf = (secret: string, roundId: number, requirementId: number) =>
  createHash('sha256').update(`${secret}|${roundId}|${requirementId}`).digest('hex')

/** A draft round of some units and requirements, open for ten years unless said otherwise. */
export async function aDraftRound(
  units: readonly { id: number }[],
  requirements: readonly { id: number }[],
  given: Partial<typeof ratingRound.$inferInsert> = {},
): Promise<number> {
  const { write } = await database()
  return write(async tx => {
    const [unit] = units
    if (!unit) throw new Error('A round has at least one unit')
    const [made] = await tx
      .insert(ratingRound)
      .values({
        name: 'Forårets vurdering',
        unitId: unit.id,
        depth: 'full',
        opensOn: '2026-01-01',
        closesOn: '2036-01-01',
        status: 'draft',
        k: 5,
        createdAt: 0,
        ...given,
      })
      .returning()
    if (!made) throw new Error('The round was not stored')
    await tx.insert(roundUnit).values(units.map(each => ({ roundId: made.id, unitId: each.id })))
    await tx
      .insert(roundRequirement)
      .values(requirements.map(each => ({ roundId: made.id, requirementId: each.id })))
    return made.id
  })
}

/** A ballot that gives the same level to all four statements. */
export function aSubmission(
  roundId: number,
  requirementId: number,
  level: Level,
  secret: string,
  given: Partial<SubmittedBallot['answers']> = {},
): SubmittedBallot {
  return {
    roundId,
    requirementId,
    handle: handleOf(secret, roundId, requirementId),
    answers: {
      statements: { legitimate: level, supports: level, learning: level, involved: level },
      factors: { values: level, effort: level, relation: level, dialogue: level },
      notRelevant: false,
      sideEffects: [],
      sideEffectWords: '',
      minutes: null,
      occurrences: null,
      period: null,
      preference: null,
      comment: '',
      ...given,
    },
  }
}
