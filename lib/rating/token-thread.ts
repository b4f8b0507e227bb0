import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { AskedThread } from '@/lib/platform/asked-thread'
import { type BallotPlace, type Evaluation, sameToken, tokenInfo } from './blind/token'

/*
 * A token costs a millisecond or more of pure arithmetic. It is done in threads of its own, so that pages are answered meanwhile and a second
 * core is of use.
 */

const THREADS_AT_MOST = 4
/** It holds a few numbers at a time; by itself it would keep as much room for new ones as a server of pages. */
const HEAP = { maxYoungGenerationSizeMb: 1 }

const shared = globalThis as unknown as { raaderumTokenThreads?: AskedThread[] }

function startThread(threads: AskedThread[]): AskedThread {
  const worker = new Worker(new URL('./token-worker.mjs', import.meta.url), { resourceLimits: HEAP })
  const thread = new AskedThread(worker, () => {
    if (threads.includes(thread)) threads.splice(threads.indexOf(thread), 1)
  })
  threads.push(thread)
  return thread
}

/** The thread with least to do; one more is started while all are busy and there are cores. */
function freeThread(): AskedThread {
  shared.raaderumTokenThreads ??= []
  const threads = shared.raaderumTokenThreads
  const least = threads.toSorted((a, b) => a.waiting - b.waiting)[0]
  const most = Math.max(1, Math.min(THREADS_AT_MOST, availableParallelism() - 1))
  if (least && (least.waiting === 0 || threads.length >= most)) return least
  return startThread(threads)
}

function ask(kind: 'token' | 'sign', secretKey: Uint8Array, input: Uint8Array, place: BallotPlace) {
  return freeThread().ask({ ask: kind, info: tokenInfo(place), secretKey, input })
}

/** Whether the token is the one the round's key gives this serial for this place. Takes the same time either way. */
export async function checkToken(
  secretKey: Uint8Array,
  serial: Uint8Array,
  token: Uint8Array,
  place: BallotPlace,
): Promise<boolean> {
  const right = await ask('token', secretKey, serial, place)
  return right instanceof Uint8Array && sameToken(right, token)
}

/** Signs a hidden serial for a place; null when it is no point of the group. */
export async function signBlinded(
  secretKey: Uint8Array,
  blinded: Uint8Array,
  place: BallotPlace,
): Promise<Evaluation | null> {
  return (await ask('sign', secretKey, blinded, place)) as Evaluation | null
}
