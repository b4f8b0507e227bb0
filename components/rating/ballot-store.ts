import type { PulseAnswers } from '@/lib/pulse/outcome'
import type { BallotToken } from '@/lib/rating/blind/batch'

/**
 * What this browser keeps of a person's answers in one round: the seed their secrets come from, the tokens they are handed in with,
 * and the answers themselves, so that one can go on later and change them.
 */

/** One requirement's answers as the ballot's door takes them: a rating, or what a pulse was answered. */
export type KeptAnswers = KeptRating | PulseAnswers

export interface KeptRating {
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
  /** Null for the ballot that says only that one has taken part. */
  answers: KeptAnswers | null
  /** The statements answered with "don't know", which the server does not need. */
  unknown: string[]
  /** Counts up from 1 with every change. */
  version: number
  /** The newest version that the server has said it has; 0 where none has arrived. */
  arrived: number
}

export interface BallotStore {
  /** Hex. */
  seed: string
  /** By requirement; null until the server has signed the batch. */
  tokens: Record<string, BallotToken> | null
  kept: Record<string, Kept>
  /** Others use this device too: nothing outlives the tab, nor two idle minutes. */
  isShared: boolean
  /** When a finger last touched it, in milliseconds; only where the device is shared. */
  touched: number
}

/** How long a shared device keeps what nobody touches. */
export const IDLE = 120_000

const PREFIX = 'raaderum:ballots:'
/** Several people may use a device, so the key names the person too, or the code they hold. */
export const storeKey = (roundId: number, owner: string) => `${PREFIX}${owner}:${roundId}`
const fingerprintKey = (roundId: number) => `raaderum:fingerprint:${roundId}`

const read = (room: Storage, key: string): BallotStore | null => {
  const stored: unknown = JSON.parse(room.getItem(key) ?? 'null')
  const isStore = typeof stored === 'object' && stored !== null && 'seed' in stored && 'kept' in stored
  return isStore ? (stored as BallotStore) : null
}

/** The rating that is kept; undefined where there is none, or a pulse was answered. */
export const ratingIn = (kept: Kept | undefined): KeptRating | undefined =>
  kept?.answers && 'statements' in kept.answers ? kept.answers : undefined

/** The same of a pulse. */
export const pulseIn = (kept: Kept | undefined): PulseAnswers | undefined =>
  kept?.answers && !('statements' in kept.answers) ? kept.answers : undefined

/** What is kept, or null where nothing is, it is damaged, or it has lain too long on a shared device. */
export function readStore(key: string): BallotStore | null {
  try {
    const shared = read(sessionStorage, key)
    if (shared && Date.now() - shared.touched < IDLE) return shared
    sessionStorage.removeItem(key)
    return read(localStorage, key)
  } catch {
    return null
  }
}

/** False where the browser keeps nothing (private browsing, full storage). */
export function writeStore(key: string, store: BallotStore): boolean {
  try {
    const room = store.isShared ? sessionStorage : localStorage
    room.setItem(key, JSON.stringify(store))
    return true
  } catch {
    return false
  }
}

const WAY = 'raaderum:way'

/** A code or the secret of a link, and the fingerprint that came with it. */
export interface Way {
  secret: string
  printed: string | null
}

/** Keeps what somebody came in with for as long as the tab is open, so that a page can be loaded again. */
export function keepWay(way: Way): void {
  try {
    sessionStorage.setItem(WAY, JSON.stringify(way))
  } catch {
    // Then it is typed again.
  }
}

/** What this tab came in with; null when it did not. */
export function keptWay(): Way | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(WAY) ?? 'null')
    return typeof kept === 'object' && kept !== null && 'secret' in kept ? (kept as Way) : null
  } catch {
    return null
  }
}

export function forgetWay(): void {
  try {
    sessionStorage.removeItem(WAY)
  } catch {
    // Nothing was kept.
  }
}

/** Something kept has not arrived. */
export const waitsIn = (store: BallotStore): boolean =>
  store.tokens !== null && Object.values(store.kept).some(each => each.arrived < each.version)

/** What comes before the part of a code's or link's hash, where it is the owner of what is kept. */
export const WAY_OWNER = 'way-'

export interface KeptHere {
  key: string
  roundId: number
  store: BallotStore
}

/** What this device keeps of those who came in by a code or a link. Whoever shares a device leaves nothing here. */
export function keptByWays(): KeptHere[] {
  try {
    return Object.keys(localStorage).flatMap(key => {
      const store = key.startsWith(`${PREFIX}${WAY_OWNER}`) ? read(localStorage, key) : null
      return store ? [{ key, roundId: Number(key.slice(key.lastIndexOf(':') + 1)), store }] : []
    })
  } catch {
    return []
  }
}

/** Leaves nothing of the round in this browser. */
export function clearStore(roundId: number, owner: string): void {
  for (const room of [localStorage, sessionStorage]) {
    room.removeItem(storeKey(roundId, owner))
    room.removeItem(fingerprintKey(roundId))
  }
  forgetWay()
}

/** Removes what is kept of this person's rounds that are no longer open. */
export function forgetOtherRounds(owner: string, openRoundIds: readonly number[]): void {
  const open = openRoundIds.map(id => storeKey(id, owner))
  for (const key of Object.keys(localStorage))
    if (key.startsWith(`${PREFIX}${owner}:`) && !open.includes(key)) localStorage.removeItem(key)
}

/** The fingerprint this browser saw on the round before; null the first time. */
export function pinnedFingerprint(roundId: number): string | null {
  try {
    return localStorage.getItem(fingerprintKey(roundId))
  } catch {
    return null
  }
}

/** From now on this browser takes no other round for this one. */
export function pinFingerprint(roundId: number, fingerprint: string): void {
  try {
    localStorage.setItem(fingerprintKey(roundId), fingerprint)
  } catch {
    // Then it is looked at anew the next time.
  }
}
