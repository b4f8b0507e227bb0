/**
 * What this browser keeps of a person's answers in one round: a secret that is the only handle on them, and the answers
 * themselves, so that one can go on later and change them. Nothing of it can be fetched again from the server.
 */

/** One requirement's answers as the ballot's door takes them. */
export interface KeptAnswers {
  statements: Record<string, number | null>
  factors: Record<string, number | null>
  notRelevant: boolean
  sideEffects: string[]
  sideEffectWords: string
  minutes: number | null
  occurrences: number | null
  period: string | null
  preference: string | null
  comment: string
}

export interface Kept {
  answers: KeptAnswers
  /** The statements answered with "don't know", which the server does not need. */
  unknown: string[]
  saved: boolean
}

export interface BallotStore {
  secret: string
  kept: Record<string, Kept>
}

const PREFIX = 'raaderum:ballots:'
/** Several people may share a device, so the key names the person too. */
export const storeKey = (roundId: number, personId: number) => `${PREFIX}${personId}:${roundId}`

function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Reads what is kept; a new secret where nothing is, or it is damaged. */
export function readStore(key: string): BallotStore {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof stored === 'object' && stored !== null && 'secret' in stored && 'kept' in stored)
      return stored as BallotStore
  } catch {
    // Nothing that can be read is kept.
  }
  return { secret: newSecret(), kept: {} }
}

/** False where the browser keeps nothing (private browsing, full storage): then answers cannot be changed later. */
export function writeStore(key: string, store: BallotStore): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(store))
    return true
  } catch {
    return false
  }
}

/** Removes what is kept of this person's rounds that are no longer open. */
export function forgetOtherRounds(personId: number, openRoundIds: readonly number[]): void {
  const open = openRoundIds.map(id => storeKey(id, personId))
  for (const key of Object.keys(localStorage))
    if (key.startsWith(`${PREFIX}${personId}:`) && !open.includes(key)) localStorage.removeItem(key)
}

async function handleOf(secret: string, roundId: number, requirementId: number): Promise<string> {
  const text = new TextEncoder().encode(`${secret}|${roundId}|${requirementId}`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** `refused` will not help to send again; `failed` may, later. */
export type Sent = { outcome: 'saved' } | { outcome: 'refused'; message: string } | { outcome: 'failed' }

export async function sendBallot(
  roundId: number,
  requirementId: number,
  secret: string,
  answers: KeptAnswers,
): Promise<Sent> {
  try {
    const handle = await handleOf(secret, roundId, requirementId)
    const response = await fetch('/api/ballots', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ roundId, requirementId, handle, answers }),
    })
    if (response.ok) return { outcome: 'saved' }
    if (response.status === 429 || response.status >= 500) return { outcome: 'failed' }
    const body: unknown = await response.json()
    const message = typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : ''
    return { outcome: 'refused', message }
  } catch {
    return { outcome: 'failed' }
  }
}
