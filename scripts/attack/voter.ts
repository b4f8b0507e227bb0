import { randomBytes } from 'node:crypto'
import type { Database } from '@/db/client'
import { fromHex, toHex } from '@/lib/rating/blind/hex'
import { blindSerial, finishToken } from '@/lib/rating/blind/token'
import { placesOf, requireOpenRound } from '@/lib/rating/open-round-reads'
import { cookieOf } from '../bench/people'

/** A ballot that can be handed in: where it belongs, and what shows that somebody may. */
export interface SignedBallot {
  roundId: number
  requirementId: number
  classUnitId: number
  serial: string
  token: string
}

/** Posts to one of the ballots' doors as a browser would; with a cookie only where the door wants one. */
export function post(address: string, door: string, body: unknown, cookie?: string): Promise<Response> {
  return fetch(`${address}${door}`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  })
}

/** Fetches a person's ballots over HTTP as their browser does. Null when the server refuses. */
export async function fetchBallots(
  address: string,
  db: Database,
  roundId: number,
  personId: number,
): Promise<SignedBallot[] | null> {
  const round = await requireOpenRound(db, roundId)
  const places = await placesOf(db, round, personId)
  const publicKey = fromHex(round.manifest.publicKey)
  const hidden = places.map(place => blindSerial(new Uint8Array(randomBytes(32)), place, publicKey))
  const blinded = places.map(({ requirementId }, at) => ({
    requirementId,
    blinded: toHex(hidden[at]?.blinded ?? new Uint8Array()),
  }))
  const response = await post(address, '/api/ballots/batch', { roundId, blinded }, await cookieOf(personId))
  if (!response.ok) return null
  const { evaluations } = (await response.json()) as {
    evaluations: { requirementId: number; evaluated: string; proof: string }[]
  }
  return places.flatMap((place, at) => {
    const signed = evaluations.find(each => each.requirementId === place.requirementId)
    const mine = hidden[at]
    if (!signed || !mine) return []
    const evaluation = { evaluated: fromHex(signed.evaluated), proof: fromHex(signed.proof) }
    return [{ ...place, serial: toHex(mine.serial), token: toHex(finishToken(mine, evaluation, place)) }]
  })
}
