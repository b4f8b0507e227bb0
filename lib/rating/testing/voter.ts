import { randomBytes } from 'node:crypto'
import type { Reader } from '@/db/client'
import type { BatchOfBallots } from '@/lib/rating/batch-door'
import type { SignedBallot } from '@/lib/rating/blind/batch'
import { fromHex, toHex } from '@/lib/rating/blind/hex'
import { type BallotPlace, blindSerial, finishToken } from '@/lib/rating/blind/token'
import { placesOf, requireOpenRound } from '@/lib/rating/open-round-reads'
import { readSheetPlaces } from '@/lib/rating/ways/way-reads'

/** A ballot that can be handed in: where it belongs, and what shows that somebody may. */
export interface BallotInHand extends BallotPlace {
  serial: string
  token: string
}

/** Whose ballots: a person's, or those a code of a sheet is good for. */
type Whose = { roundId: number; personId: number } | { roundId: number; sheetId: number }

async function placesFor(db: Reader, whose: Whose): Promise<BallotPlace[]> {
  const { roundId } = whose
  if ('personId' in whose) return placesOf(db, await requireOpenRound(db, roundId), whose.personId)
  return (await readSheetPlaces(db, whose.sheetId)).map(place => ({ roundId, ...place }))
}

/**
 * Fetches a person's ballots in a round as their browser does, but with secrets drawn freely, which is half the work. `sign` carries the
 * hidden batch to the server, over HTTP or by calling its door; null where the server refuses.
 */
export async function fetchBallotsOf(
  db: Reader,
  whose: Whose,
  sign: (batch: BatchOfBallots) => Promise<readonly SignedBallot[] | null>,
): Promise<BallotInHand[] | null> {
  const { roundId } = whose
  const round = await requireOpenRound(db, roundId)
  const places = await placesFor(db, whose)
  const publicKey = fromHex(round.manifest.publicKey)
  const hidden = places.map(place => blindSerial(new Uint8Array(randomBytes(32)), place, publicKey))
  const blinded = hidden.map((each, at) => ({
    requirementId: places[at]?.requirementId ?? 0,
    blinded: toHex(each.blinded),
  }))
  const signed = await sign({ roundId, blinded })
  if (!signed) return null
  return places.map((place, at) => {
    const mine = hidden[at]
    const evaluation = signed.find(each => each.requirementId === place.requirementId)
    if (!mine || !evaluation) throw new Error('A ballot was not signed')
    const { evaluated, proof } = evaluation
    const token = finishToken(mine, { evaluated: fromHex(evaluated), proof: fromHex(proof) }, place)
    return { ...place, serial: toHex(mine.serial), token: toHex(token) }
  })
}
