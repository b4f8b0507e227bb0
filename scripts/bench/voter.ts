import type { Database } from '@/db/client'
import type { SignedBallot } from '@/lib/rating/blind/batch'
import { type BallotInHand, fetchBallotsOf } from '@/lib/rating/testing/voter'
import { cookieOf } from '../bench/people'

/** Posts to one of the ballots' doors as a browser would; with a cookie only where the door wants one, and `from` an address if said. */
export function post(
  address: string,
  door: string,
  body: unknown,
  cookie?: string,
  from?: string,
): Promise<Response> {
  return fetch(`${address}${door}`, {
    method: 'POST',
    headers: {
      origin: address,
      'content-type': 'application/json',
      ...(cookie ? { cookie } : {}),
      ...(from ? { 'x-forwarded-for': from } : {}),
    },
    body: JSON.stringify(body),
  })
}

/** Fetches a person's ballots over HTTP as their browser does. Null when the server refuses. */
export async function fetchBallots(
  address: string,
  db: Database,
  roundId: number,
  personId: number,
): Promise<BallotInHand[] | null> {
  const cookie = await cookieOf(personId)
  return fetchBallotsOf(db, { roundId, personId }, async batch => {
    const response = await post(address, '/api/ballots/batch', batch, cookie)
    if (!response.ok) return null
    return ((await response.json()) as { evaluations: SignedBallot[] }).evaluations
  })
}
