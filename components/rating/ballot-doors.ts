import type { BallotToken, BlindedBallot, SignedBallot } from '@/lib/rating/blind/batch'
import type { RoundManifest } from '@/lib/rating/blind/manifest'
import type { KeptAnswers } from './ballot-store'
import type { RatingScreens } from './rating-texts'

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

/** A ballot is handed in without cookie and referrer: nothing beside it says whose it is. */
const nameless: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer' }

/** A round, and the code or link that is shown at its door where there is no session. */
export interface Asking {
  roundId: number
  locale: string
  secret?: string
}

/** The round's key and classes; null where the server cannot be asked now, or has none. */
export async function askForManifest({ roundId, locale }: Asking): Promise<RoundManifest | null> {
  const response = await post('/api/ballots/manifest', { roundId, locale }, nameless)
  const body: unknown = response?.ok ? await response.json().catch(() => null) : null
  return typeof body === 'object' && body !== null && 'classes' in body ? (body as RoundManifest) : null
}

/** Whether the server says that it takes no more ballots in the round; false where it cannot be asked now. */
export async function isRoundOver(roundId: number, locale: string): Promise<boolean> {
  const response = await post('/api/ballots/manifest', { roundId, locale }, nameless)
  if (!response || response.ok) return false
  const refused = await readRefusal(response)
  return refused.outcome === 'refused' && refused.code === 'roundNotOpen'
}

/** Has the whole batch signed. The server knows who asks, or which code, and sees nothing but hidden serials. */
export async function askForTokens(
  { roundId, locale, secret }: Asking,
  blinded: BlindedBallot[],
): Promise<{ outcome: 'signed'; evaluations: SignedBallot[] } | Refused | Failed> {
  // With a code even a session that happens to be here stays at home: it would say who drew it.
  const response = secret
    ? await post('/api/answer/batch', { roundId, blinded, secret, locale }, nameless)
    : await post('/api/ballots/batch', { roundId, blinded }, { credentials: 'same-origin' })
  if (!response) return { outcome: 'failed' }
  if (!response.ok) return readRefusal(response)
  const body: unknown = await response.json().catch(() => null)
  if (typeof body !== 'object' || body === null || !('evaluations' in body)) return { outcome: 'failed' }
  return { outcome: 'signed', evaluations: body.evaluations as SignedBallot[] }
}

/** What a code or a link opens: its round, ready to be shown. */
export async function askForRound(
  secret: string,
  locale: string,
): Promise<{ outcome: 'opened'; screens: RatingScreens } | Refused | Failed> {
  const response = await post('/api/answer', { secret, locale }, nameless)
  if (!response) return { outcome: 'failed' }
  if (!response.ok) return readRefusal(response)
  const body: unknown = await response.json().catch(() => null)
  if (typeof body !== 'object' || body === null || !('items' in body)) return { outcome: 'failed' }
  return { outcome: 'opened', screens: body as RatingScreens }
}

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
