import type { Transferable, Worker } from 'node:worker_threads'

interface Waiting {
  resolve(answer: unknown): void
  reject(error: unknown): void
}

/** What a thread says to a question: its answer, or why it has none. */
export interface ThreadReply {
  id: number
  answer?: unknown
  failed?: string
}

/** A thread that answers what it is asked, each question by itself. It keeps no process alive while nobody waits for it. */
export class AskedThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0
  #ended: unknown

  /** When the thread ends, `onEnd` is called; whoever still waits is refused, and whoever asks later. */
  constructor(worker: Worker, onEnd: () => void = () => undefined) {
    this.#worker = worker
    worker.on('message', ({ id, answer, failed }: ThreadReply) => {
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (this.#waiting.size === 0) worker.unref()
      if (failed === undefined) waiting?.resolve(answer)
      else waiting?.reject(new Error(failed))
    })
    const fail = (error: unknown) => {
      this.#ended ??= error
      onEnd()
      for (const each of this.#waiting.values()) each.reject(error)
      this.#waiting.clear()
    }
    worker.on('error', fail)
    worker.on('exit', code => fail(new Error(`A thread ended with ${code}`)))
    worker.unref()
  }

  /** Questions that it has not answered yet. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** Asks; what is transferred is the thread's from then on. */
  ask(question: object, transferred: readonly Transferable[] = []): Promise<unknown> {
    this.#asked += 1
    const id = this.#asked
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended)
      this.#waiting.set(id, { resolve, reject })
      this.#worker.ref()
      this.#worker.postMessage({ ...question, id }, transferred)
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
