/**
 * What slows guessing. Each try to sign in counts on three keys before the password is looked at; a key that has
 * seen too many holds the next try back, longer each time, at most a quarter of an hour. Failures are forgotten with
 * time, so nobody is locked out for good.
 */
export interface ThrottleLimit {
  /** Tries that cost nothing. */
  free: number
  /** The wait after the first try beyond those, milliseconds; it doubles with each. */
  firstWait: number
  /** One failure is forgotten for each of these, milliseconds. */
  forgetsEvery: number
}

const SECOND = 1000
const MINUTE = 60 * SECOND
export const LONGEST_WAIT = 15 * MINUTE

export const throttleLimits = {
  /** Somebody who mistypes, or who guesses at one account. */
  account_and_sender: { free: 5, firstWait: 5 * SECOND, forgetsEvery: 30 * MINUTE },
  /** Many senders at one account. */
  account: { free: 30, firstWait: SECOND, forgetsEvery: 15 * MINUTE },
  /** One sender at many accounts; a whole town hall may stand behind one address. */
  sender: { free: 100, firstWait: SECOND, forgetsEvery: MINUTE },
} as const satisfies Record<string, ThrottleLimit>

/** A browser that has signed in as this person before may mistype this often in a row before it counts as a stranger. */
export const TRIES_OF_A_KNOWN_BROWSER = 10

export interface ThrottleState {
  failures: number
  blockedUntil: number
  lastFailureAt: number
}

export const untouched: ThrottleState = { failures: 0, blockedUntil: 0, lastFailureAt: 0 }

/** Milliseconds until the next try is let through; 0 when it is now. */
export const waitFor = (state: ThrottleState, at: number): number => Math.max(0, state.blockedUntil - at)

/** The state after one more try that may prove wrong. */
export function afterTry(state: ThrottleState, limit: ThrottleLimit, at: number): ThrottleState {
  const forgotten = Math.floor(Math.max(0, at - state.lastFailureAt) / limit.forgetsEvery)
  const failures = Math.max(0, state.failures - forgotten) + 1
  const beyond = failures - limit.free
  const wait = beyond < 0 ? 0 : Math.min(LONGEST_WAIT, limit.firstWait * 2 ** Math.min(beyond, 30))
  return { failures, blockedUntil: at + wait, lastFailureAt: at }
}

/** The state once that try proved right: it is taken back. */
export function afterSuccess(state: ThrottleState): ThrottleState {
  return { ...state, failures: Math.max(0, state.failures - 1), blockedUntil: 0 }
}
