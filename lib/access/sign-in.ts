import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { person, signInThrottle } from '@/db/schema'
import { now } from '@/lib/platform/time'
import { keyedHash } from './keyed-hash'
import { knownBrowser, rememberBrowser, senderAddress } from './known-browser'
import { passwordMatches } from './password'
import type { SessionToken } from './session'
import {
  afterSuccess,
  afterTry,
  type ThrottleLimit,
  type ThrottleState,
  TRIES_OF_A_KNOWN_BROWSER,
  throttleLimits,
  untouched,
  waitFor,
} from './throttle'

export type SignInAnswer =
  | { is: 'right'; session: SessionToken }
  /** Wrong password, unknown address, disabled or not yet activated: one answer for all. */
  | { is: 'wrong' }
  | { is: 'held_back'; minutes: number }

interface Key {
  hash: string
  limit: ThrottleLimit
}

async function statesOf(tx: Transaction, keys: readonly Key[]): Promise<Map<string, ThrottleState>> {
  const hashes = keys.map(key => key.hash)
  const rows = await tx.select().from(signInThrottle).where(inArray(signInThrottle.keyHash, hashes))
  return new Map(rows.map(row => [row.keyHash, row]))
}

const keep = (tx: Transaction, keyHash: string, state: ThrottleState) =>
  tx
    .insert(signInThrottle)
    .values({ keyHash, ...state })
    .onConflictDoUpdate({ target: signInThrottle.keyHash, set: state })

/** A browser that has signed in to the account before does not wait for what strangers do, until it has guessed too often itself. */
const ofAKnownBrowser: ThrottleLimit = {
  ...throttleLimits.account_and_sender,
  free: TRIES_OF_A_KNOWN_BROWSER,
}

const hashOfBrowser = (browser: string, email: string) => keyedHash(`browser/${browser}/${email}`)

async function keysFor(email: string): Promise<{ known: Key | null; strangers: Key[] }> {
  const [browser, sender] = await Promise.all([knownBrowser(email), senderAddress()])
  const key = (name: string, limit: ThrottleLimit): Key => ({ hash: keyedHash(name), limit })
  return {
    known: browser ? { hash: hashOfBrowser(browser, email), limit: ofAKnownBrowser } : null,
    strangers: [
      key(`account+sender/${email}/${sender}`, throttleLimits.account_and_sender),
      key(`account/${email}`, throttleLimits.account),
      key(`sender/${sender}`, throttleLimits.sender),
    ],
  }
}

/** Counts the try before the password is looked at, so that many at once gain nothing. */
async function countTry(email: string): Promise<{ counted: Key[] } | { wait: number }> {
  const { known, strangers } = await keysFor(email)
  const { write } = await database()
  return write(async tx => {
    const at = now()
    const states = await statesOf(tx, known ? [known, ...strangers] : strangers)
    const state = (key: Key) => states.get(key.hash) ?? untouched
    const trusted = known && state(known).failures < TRIES_OF_A_KNOWN_BROWSER ? [known] : null
    const counted = trusted ?? strangers
    const wait = trusted ? 0 : Math.max(...counted.map(key => waitFor(state(key), at)))
    if (wait > 0) return { wait }
    for (const key of counted) await keep(tx, key.hash, afterTry(state(key), key.limit, at))
    return { counted }
  })
}

/**
 * Trusts this browser with the account from now on, whatever was mistyped in it before, and takes back the try that
 * proved right.
 */
export async function trustBrowser(email: string, counted: readonly Key[] = []): Promise<void> {
  const browser = await rememberBrowser(email)
  const { write } = await database()
  await write(async tx => {
    const states = await statesOf(tx, counted)
    const [own, ...shared] = counted
    const forgotten = [hashOfBrowser(browser, email), ...(own ? [own.hash] : [])]
    await tx.delete(signInThrottle).where(inArray(signInThrottle.keyHash, forgotten))
    for (const key of shared) await keep(tx, key.hash, afterSuccess(states.get(key.hash) ?? untouched))
  })
}

/**
 * The one look at an address and a password, for the sign-in form and next-auth alike. Takes about as long whether
 * the address is known or not.
 */
export async function verifyCredentials(given: { email: string; password: string }): Promise<SignInAnswer> {
  const email = given.email.trim().toLowerCase().slice(0, 200)
  const attempt = await countTry(email)
  if ('wait' in attempt) return { is: 'held_back', minutes: Math.ceil(attempt.wait / 60_000) }
  const { db } = await database()
  const [found] = await db.select().from(person).where(eq(person.email, email))
  const matches = await passwordMatches(found?.passwordHash, given.password)
  if (!found || !matches || found.status !== 'active') return { is: 'wrong' }
  await trustBrowser(email, attempt.counted)
  return { is: 'right', session: { personId: found.id, sessionVersion: found.sessionVersion } }
}
