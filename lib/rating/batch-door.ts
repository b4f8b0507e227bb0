import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { database, overwriteWhatIsDeleted, type Reader, type Transaction } from '@/db/client'
import { ballotCode, ballotIssue } from '@/db/schema'
import { DomainError } from '@/lib/platform/domain-error'
import { limitRate } from '@/lib/platform/rate-limit'
import { fromHex, toHex } from './blind/hex'
import type { BallotPlace } from './blind/token'
import { type OpenRound, placesOf, requireOpenRound } from './open-round-reads'
import { signBlinded } from './token-thread'
import { waySecret } from './ways/way-model'
import { drawsCode, NOT_USED, readHolder, readSheetPlaces } from './ways/way-reads'

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

/** The same from somebody without an account, with the code or link they hold. */
export const batchForWay = batchOfBallots.extend({ secret: waySecret, locale: z.enum(['da', 'en']) })

/** Characters; room for some 500 requirements. */
export const LONGEST_BATCH = 80_000

export interface SignedBallot {
  requirementId: number
  classUnitId: number
  evaluated: string
  proof: string
}

/**
 * Signs a person's ballots, once in a round, without seeing them (docs/decisions/0008). The same batch is signed again, since a reply may be
 * lost on its way; another is not. There is no audit event: who fetched ballots, and when, is nobody's business.
 * @throws DomainError `rating.errors.roundNotOpen`, `.notEntitled`, `.drawsCode`, `.otherDevice`, `.unreadable`, or `platform.errors.tooMany`
 */
export async function signBatch(personId: number, batch: BatchOfBallots): Promise<SignedBallot[]> {
  limitRate(`batch/${personId}`, 10, 0.2)
  return sign(batch, {
    places: (db, round) => placesOf(db, round, personId),
    take: (tx, digest) => takeAsPerson(tx, batch.roundId, personId, digest),
  })
}

/**
 * The same for somebody without an account, by what they hold: a personal link stands for its person, a code for nobody in particular.
 * @throws DomainError as {@link signBatch}, and `rating.errors.unknownSecret`
 */
export async function signBatchOf(secret: string, batch: BatchOfBallots): Promise<SignedBallot[]> {
  const holder = await readHolder((await database()).db, secret)
  if (holder.roundId !== batch.roundId) throw new DomainError('rating.errors.unknownSecret')
  if (holder.by === 'link') return signBatch(holder.personId, batch)
  const { roundId, sheetId, secretHash } = holder
  limitRate(`batch/${secretHash}`, 10, 0.2)
  return sign(batch, {
    places: async db => (await readSheetPlaces(db, sheetId)).map(place => ({ roundId, ...place })),
    take: (tx, digest) => takeByCode(tx, secretHash, digest),
  })
}

/** Where somebody may answer, and how it is remembered which batch they had signed: the digest that counts, theirs or an earlier one. */
interface Claim {
  places(db: Reader, round: OpenRound): Promise<BallotPlace[]>
  take(tx: Transaction, digest: string): Promise<string>
}

async function sign(batch: BatchOfBallots, claim: Claim): Promise<SignedBallot[]> {
  const { db, write } = await database()
  const round = await requireOpenRound(db, batch.roundId)
  const places = await claim.places(db, round)
  if (places.length === 0) throw new DomainError('rating.errors.notEntitled')
  const asked = new Map(batch.blinded.map(each => [each.requirementId, each.blinded]))
  const fits = asked.size === batch.blinded.length && asked.size === places.length
  if (!fits || !places.every(place => asked.has(place.requirementId)))
    throw new DomainError('rating.errors.notEntitled')
  const digest = digestOf(batch)
  await write(async tx => {
    await overwriteWhatIsDeleted(tx)
    // Asked again: closing deletes what is remembered here, and nothing must come after it.
    await requireOpenRound(tx, batch.roundId)
    if ((await claim.take(tx, digest)) !== digest) throw new DomainError('rating.errors.otherDevice')
  })
  const signed: SignedBallot[] = []
  for (const place of places) {
    const blinded = asked.get(place.requirementId) ?? ''
    const evaluation = await signBlinded(round.secretKey, fromHex(blinded), place)
    if (!evaluation) throw new DomainError('rating.errors.unreadable')
    const { evaluated, proof } = evaluation
    const { requirementId, classUnitId } = place
    signed.push({ requirementId, classUnitId, evaluated: toHex(evaluated), proof: toHex(proof) })
  }
  return signed
}

function digestOf({ blinded }: BatchOfBallots): string {
  const sorted = blinded.toSorted((a, b) => a.requirementId - b.requirementId)
  const text = sorted.map(each => `${each.requirementId}:${each.blinded}`).join('|')
  return createHash('sha256').update(text).digest('hex')
}

async function takeAsPerson(
  tx: Transaction,
  roundId: number,
  personId: number,
  batchDigest: string,
): Promise<string> {
  // They count by a code from a sheet, whoever drew it.
  if (await drawsCode(tx, roundId, personId)) throw new DomainError('rating.errors.drawsCode')
  await tx.insert(ballotIssue).values({ roundId, personId, batchDigest }).onConflictDoNothing()
  const [known] = await tx
    .select({ batchDigest: ballotIssue.batchDigest })
    .from(ballotIssue)
    .where(and(eq(ballotIssue.roundId, roundId), eq(ballotIssue.personId, personId)))
  return known?.batchDigest ?? ''
}

async function takeByCode(tx: Transaction, codeHash: string, batchDigest: string): Promise<string> {
  await tx
    .update(ballotCode)
    .set({ batchDigest })
    .where(and(eq(ballotCode.codeHash, codeHash), eq(ballotCode.batchDigest, NOT_USED)))
  const [known] = await tx
    .select({ batchDigest: ballotCode.batchDigest })
    .from(ballotCode)
    .where(eq(ballotCode.codeHash, codeHash))
  // Printed anew meanwhile.
  if (!known) throw new DomainError('rating.errors.unknownSecret')
  return known.batchDigest
}
