import 'server-only'
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { database } from '@/db/client'
import { ballotIssue } from '@/db/schema'
import { DomainError } from '@/lib/platform/domain-error'
import { limitRate } from '@/lib/platform/rate-limit'
import { fromHex, toHex } from './blind/hex'
import { evaluateBlinded } from './blind/token'
import { placesOf, requireOpenRound } from './open-round-reads'

/** Hidden serials to be signed: one for each requirement the person may answer, and one for taking part. */
export const batchOfBallots = z.strictObject({
  roundId: z.number().int().positive(),
  blinded: z
    .array(
      z.strictObject({ requirementId: z.number().int().min(0), blinded: z.string().regex(/^[0-9a-f]{64}$/) }),
    )
    .min(1)
    .max(500),
})
export type BatchOfBallots = z.infer<typeof batchOfBallots>

export interface SignedBallot {
  requirementId: number
  classUnitId: number
  evaluated: string
  proof: string
}

/**
 * Signs a person's ballots, once in a round, without seeing them (docs/decisions/0008). The same batch is signed again, since a reply may be
 * lost on its way; another is not. There is no audit event: who fetched ballots, and when, is nobody's business.
 * @throws DomainError `rating.errors.roundNotOpen`, `.notEntitled`, `.otherDevice`, `.unreadable`, or `platform.errors.tooMany`
 */
export async function signBatch(personId: number, batch: BatchOfBallots): Promise<SignedBallot[]> {
  limitRate(`batch/${personId}`, 10, 0.2)
  const { db, write } = await database()
  const round = await requireOpenRound(db, batch.roundId)
  const places = await placesOf(db, round, personId)
  if (places.length === 0) throw new DomainError('rating.errors.notEntitled')
  const asked = new Map(batch.blinded.map(each => [each.requirementId, each.blinded]))
  const fits = asked.size === batch.blinded.length && asked.size === places.length
  if (!fits || !places.every(place => asked.has(place.requirementId)))
    throw new DomainError('rating.errors.notEntitled')
  await rememberBatch(write, batch, personId)
  const signed: SignedBallot[] = []
  for (const place of places) {
    const blinded = asked.get(place.requirementId) ?? ''
    const { evaluated, proof } = signOne(round.secretKey, blinded, place)
    const { requirementId, classUnitId } = place
    signed.push({ requirementId, classUnitId, evaluated: toHex(evaluated), proof: toHex(proof) })
    // Some milliseconds each: others get their turn in between.
    await setImmediate()
  }
  return signed
}

function signOne(secretKey: Uint8Array, blinded: string, place: Parameters<typeof evaluateBlinded>[2]) {
  try {
    return evaluateBlinded(secretKey, fromHex(blinded), place)
  } catch {
    throw new DomainError('rating.errors.unreadable')
  }
}

type Write = Awaited<ReturnType<typeof database>>['write']

async function rememberBatch(
  write: Write,
  { roundId, blinded }: BatchOfBallots,
  personId: number,
): Promise<void> {
  const sorted = blinded.toSorted((a, b) => a.requirementId - b.requirementId)
  const batchDigest = createHash('sha256')
    .update(sorted.map(each => `${each.requirementId}:${each.blinded}`).join('|'))
    .digest('hex')
  await write(async tx => {
    const [first] = await tx
      .insert(ballotIssue)
      .values({ roundId, personId, batchDigest })
      .onConflictDoNothing()
      .returning({ batchDigest: ballotIssue.batchDigest })
    if (first) return
    const [known] = await tx
      .select({ batchDigest: ballotIssue.batchDigest })
      .from(ballotIssue)
      .where(and(eq(ballotIssue.roundId, roundId), eq(ballotIssue.personId, personId)))
    if (known?.batchDigest !== batchDigest) throw new DomainError('rating.errors.otherDevice')
  })
}
