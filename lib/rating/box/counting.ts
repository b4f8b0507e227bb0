import 'server-only'
import { Worker } from 'node:worker_threads'
import type { ClosingInput } from '@/lib/disclosure/closing'
import { AskedThread } from '@/lib/platform/asked-thread'
import type { PublishedRows } from '../published-rows'
import { bucketsOfBox } from './ballot-box'
import type { OpenedBallots } from './opened-ballots'

/** What one requirement is published from, but for its ballots, which the thread has. */
type Given = Omit<ClosingInput, 'ballots' | 'randomBelow'>

export type CountingQuestion =
  | { ask: 'take'; buckets: ArrayBuffer[] }
  | { ask: 'publish'; requirementId: number; input: Given }
  | { ask: 'pulse' | 'count'; requirementId: number }

/** A thread that is new for each round needs no room for much at once; megabytes. */
const HEAP = { maxYoungGenerationSizeMb: 8 }

const startWorker = () =>
  process.env.NEXT_RUNTIME
    ? new Worker(new URL('./counting-worker.ts', import.meta.url), { resourceLimits: HEAP })
    : new Worker(new URL('./counting-unbuilt.mjs', import.meta.url))

/**
 * The ballots of a round in a thread of their own, where they are counted while pages are answered here. They are nowhere else: the server's
 * own thread reads them from the box, packed, and hands them on.
 */
export class Counting {
  readonly #thread = new AskedThread(startWorker())

  /** Reads the round's box. `pause` is awaited every millisecond or two. */
  async readBox(roundId: number, pause: () => Promise<unknown>): Promise<void> {
    for await (const buckets of bucketsOfBox(roundId)) {
      await this.#ask({ ask: 'take', buckets }, buckets)
      await pause()
    }
  }

  /** Works out what may be shown of a requirement, and gives it as it is stored. */
  async publish(requirementId: number, input: Given): Promise<PublishedRows> {
    return (await this.#ask({ ask: 'publish', requirementId, input })) as PublishedRows
  }

  async pulseOf(requirementId: number): Promise<ReturnType<OpenedBallots['pulseOf']>> {
    return (await this.#ask({ ask: 'pulse', requirementId })) as ReturnType<OpenedBallots['pulseOf']>
  }

  async countByClass(requirementId: number): Promise<ReturnType<OpenedBallots['countByClass']>> {
    return (await this.#ask({ ask: 'count', requirementId })) as ReturnType<OpenedBallots['countByClass']>
  }

  async end(): Promise<void> {
    await this.#thread.end()
  }

  #ask(question: CountingQuestion, transferred: readonly ArrayBuffer[] = []): Promise<unknown> {
    return this.#thread.ask(question, transferred)
  }
}
