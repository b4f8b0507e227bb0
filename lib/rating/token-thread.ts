import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type BallotPlace, type Evaluation, sameToken, tokenInfo } from './blind/token'

/*
 * A token costs a millisecond or more of pure arithmetic. It is done in threads of its own, so that pages are answered meanwhile and a second
 * core is of use.
 */

/** Not bundled: started by its path, as the server is started in the project's folder. */
const WORKER = ['lib', 'rating', 'token-worker.mjs']
const THREADS_AT_MOST = 4
/** It holds a few numbers at a time; by itself it would keep as much room for new ones as a server of pages. */
const HEAP = { maxYoungGenerationSizeMb: 1 }

type Ask = 'token' | 'sign'
interface Waiting {
  resolve(answer: unknown): void
  reject(error: unknown): void
}
interface Thread {
  worker: Worker
  waiting: Map<number, Waiting>
}

const shared = globalThis as unknown as { raaderumTokenThreads?: Thread[]; raaderumTokenAsked?: number }

function startThread(): Thread {
  const thread: Thread = {
    worker: new Worker(join(/* turbopackIgnore: true */ process.cwd(), ...WORKER), { resourceLimits: HEAP }),
    waiting: new Map(),
  }
  thread.worker.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
    const waiting = thread.waiting.get(id)
    thread.waiting.delete(id)
    // Nobody waits: it must not keep a process alive that is done.
    if (thread.waiting.size === 0) thread.worker.unref()
    waiting?.resolve(answer)
  })
  const fail = (error: unknown) => {
    const threads = shared.raaderumTokenThreads
    if (threads?.includes(thread)) threads.splice(threads.indexOf(thread), 1)
    for (const each of thread.waiting.values()) each.reject(error)
    thread.waiting.clear()
  }
  thread.worker.on('error', fail)
  thread.worker.on('exit', code => fail(new Error(`A thread for tokens ended with ${code}`)))
  thread.worker.unref()
  return thread
}

/** The thread with least to do; one more is started while all are busy and there are cores. */
function freeThread(): Thread {
  shared.raaderumTokenThreads ??= []
  const threads = shared.raaderumTokenThreads
  const least = threads.toSorted((a, b) => a.waiting.size - b.waiting.size)[0]
  const most = Math.max(1, Math.min(THREADS_AT_MOST, availableParallelism() - 1))
  if (least && (least.waiting.size === 0 || threads.length >= most)) return least
  const started = startThread()
  threads.push(started)
  return started
}

function ask(kind: Ask, secretKey: Uint8Array, input: Uint8Array, place: BallotPlace): Promise<unknown> {
  const thread = freeThread()
  shared.raaderumTokenAsked = (shared.raaderumTokenAsked ?? 0) + 1
  const id = shared.raaderumTokenAsked
  return new Promise((resolve, reject) => {
    thread.waiting.set(id, { resolve, reject })
    thread.worker.ref()
    thread.worker.postMessage({ id, ask: kind, info: tokenInfo(place), secretKey, input })
  })
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
