import { randomBytes } from 'node:crypto'
import { database, reader } from '@/db/client'
import { ratingRound, roundRequirement, roundUnit } from '@/db/schema'
import { castBallot } from '@/lib/rating/ballot-door'
import { type SubmittedBallot, submittedBallot } from '@/lib/rating/ballot-model'
import { type BatchOfBallots, type SignedBallot, signBatch, signBatchOf } from '@/lib/rating/batch-door'
import { fromHex, toHex } from '@/lib/rating/blind/hex'
import { type BallotPlace, blindSerial, finishToken, TOOK_PART } from '@/lib/rating/blind/token'
import { placesOf, requireOpenRound } from '@/lib/rating/open-round-reads'
import type { Answers, Level } from '@/lib/rating/statements'
import { readHolder, readSheetPlaces } from '@/lib/rating/way-reads'
import { someAnswers } from './answers'

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

/** Answers that give the same level to everything that is asked. */
const answersOf = (level: Level, given: Partial<Answers> = {}): Answers =>
  someAnswers({
    statements: { legitimate: level, supports: level, learning: level, involved: level },
    factors: { values: level, effort: level, relation: level, dialogue: level },
    ...given,
  })

/** Somebody at their browser, who has fetched their ballots in a round and hands them in one by one. */
export interface Voter {
  cast(requirementId: number, level: Level, given?: Partial<Answers>): Promise<void>
  /** The ballot as the browser would send it, to be sent again, changed or stolen. */
  ballot(requirementId: number, level: Level, given?: Partial<Answers>): SubmittedBallot
}

/** Fetches a person's ballots as their browser does: blinds, has the server sign, checks its proof. */
export async function aVoter(roundId: number, personId: number): Promise<Voter> {
  const db = await reader()
  const places = await placesOf(db, await requireOpenRound(db, roundId), personId)
  return fetchBallots(roundId, places, batch => signBatch(personId, batch))
}

/** The same for whoever holds a code or the secret of a link, without being known otherwise. */
export async function aVoterBy(secret: string): Promise<Voter> {
  const db = await reader()
  const holder = await readHolder(db, secret)
  const { roundId } = holder
  const places =
    holder.by === 'link'
      ? await placesOf(db, await requireOpenRound(db, roundId), holder.personId)
      : (await readSheetPlaces(db, holder.sheetId)).map(place => ({ roundId, ...place }))
  return fetchBallots(roundId, places, batch => signBatchOf(secret, batch))
}

async function fetchBallots(
  roundId: number,
  places: readonly BallotPlace[],
  sign: (batch: BatchOfBallots) => Promise<SignedBallot[]>,
): Promise<Voter> {
  const round = await requireOpenRound(await reader(), roundId)
  const publicKey = fromHex(round.manifest.publicKey)
  const hidden = places.map(place => blindSerial(new Uint8Array(randomBytes(32)), place, publicKey))
  const signed = await sign({
    roundId,
    blinded: places.map((place, at) => ({
      requirementId: place.requirementId,
      blinded: toHex(hidden[at]?.blinded ?? new Uint8Array()),
    })),
  })
  const ballots = places.map((place, at) => {
    const mine = hidden[at]
    const evaluation = signed.find(each => each.requirementId === place.requirementId)
    if (!mine || !evaluation) throw new Error('A ballot was not signed')
    const { evaluated, proof } = evaluation
    const token = finishToken(mine, { evaluated: fromHex(evaluated), proof: fromHex(proof) }, place)
    return { ...place, serial: toHex(mine.serial), token: toHex(token) }
  })
  let version = 0
  const ballot = (requirementId: number, answers: Answers | null): SubmittedBallot => {
    const own = ballots.find(each => each.requirementId === requirementId)
    if (!own) throw new Error(`There is no ballot for requirement ${requirementId}`)
    version += 1
    return submittedBallot.parse({ ...own, version, answers })
  }
  return {
    ballot: (requirementId, level, given) => ballot(requirementId, answersOf(level, given)),
    async cast(requirementId, level, given) {
      await castBallot(ballot(requirementId, answersOf(level, given)))
      await castBallot(ballot(TOOK_PART, null))
    },
  }
}

/** Somebody who rates one requirement and is done. */
export async function rate(
  roundId: number,
  { id }: { id: number },
  requirement: { id: number },
  level: Level,
  given: Partial<Answers> = {},
): Promise<void> {
  const voter = await aVoter(roundId, id)
  await voter.cast(requirement.id, level, given)
}
