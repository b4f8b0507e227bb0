import type { BallotToken, BlindedBallot, SignedBallot } from '@/lib/rating/blind/batch'
import type { KeptAnswers } from './ballot-store'

/** `failed` may go well later; `refused` will not, and says why where the server does. */
type Refused = { outcome: 'refused'; code: string; message: string }
type Failed = { outcome: 'failed' }

async function post(address: string, body: unknown, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      ...init,
    })
  } catch {
    return null
  }
}

async function readRefusal(response: Response): Promise<Refused | Failed> {
  if (response.status === 429 || response.status >= 500) return { outcome: 'failed' }
  const body: unknown = await response.json().catch(() => null)
  const said = (name: string) =>
    typeof body === 'object' && body !== null && name in body ? String(Reflect.get(body, name)) : ''
  return { outcome: 'refused', code: said('code'), message: said('message') }
}

/** Has the whole batch signed. The server knows who asks here, and sees nothing but hidden serials. */
export async function askForTokens(
  roundId: number,
  blinded: BlindedBallot[],
): Promise<{ outcome: 'signed'; evaluations: SignedBallot[] } | Refused | Failed> {
  const response = await post('/api/ballots/batch', { roundId, blinded }, { credentials: 'same-origin' })
  if (!response) return { outcome: 'failed' }
  if (!response.ok) return readRefusal(response)
  const body: unknown = await response.json().catch(() => null)
  if (typeof body !== 'object' || body === null || !('evaluations' in body)) return { outcome: 'failed' }
  return { outcome: 'signed', evaluations: body.evaluations as SignedBallot[] }
}

/** A ballot is handed in without cookie and referrer: nothing beside it says whose it is. */
const nameless: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer' }

export interface BallotToHandIn {
  roundId: number
  requirementId: number
  token: BallotToken
  version: number
  answers: KeptAnswers | null
}

export type HandedIn = { outcome: 'arrived' } | { outcome: 'older' } | Refused | Failed

/** Hands one ballot in; `isLeaving` lets the browser finish it after the page is gone. */
export async function handIn(ballot: BallotToHandIn, locale: string, isLeaving: boolean): Promise<HandedIn> {
  const { token, ...rest } = ballot
  const response = await post(
    '/api/ballots',
    { ...rest, ...token, locale },
    { ...nameless, keepalive: isLeaving },
  )
  if (!response) return { outcome: 'failed' }
  if (response.ok) return { outcome: 'arrived' }
  const refused = await readRefusal(response)
  return refused.outcome === 'refused' && refused.code === 'older' ? { outcome: 'older' } : refused
}

/** What the server has of one's own ballot; null where it cannot be asked now. */
export async function readBack(
  roundId: number,
  requirementId: number,
  token: BallotToken,
): Promise<{ version: number; answers: KeptAnswers | null } | null> {
  const response = await post('/api/ballots/mine', { roundId, requirementId, ...token }, nameless)
  if (!response?.ok) return null
  const body: unknown = await response.json().catch(() => null)
  if (typeof body !== 'object' || body === null || !('version' in body) || !('answers' in body)) return null
  return { version: Number(body.version), answers: body.answers as KeptAnswers | null }
}
