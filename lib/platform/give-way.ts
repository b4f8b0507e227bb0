import { setImmediate as nextTurn } from 'node:timers/promises'

/** How long work that can wait goes on before it lets others come, milliseconds. */
const SLICE = 4
/** So long at most where it had to wait long itself. */
const LONGEST_SLICE = 40
/** Of the time that others take it takes so much, where they never leave it any: it is to get on as well. */
const SHARE = 0.7
/** A turn of the event loop in which nobody did anything is shorter than this. */
const QUIET = 1
/** So long it waits for others to be done, or for the end of the turn in which they are. */
const MOST = 8

/**
 * For long work in the server's own thread: counting a round, say. The function that is given is to be awaited every millisecond or so. It comes back
 * at once until a slice is used up, and then waits until nobody else has anything to do just now: a page that is made in twenty turns would otherwise wait
 * for a slice in each of them. Where the server is busy with nothing but pages, and each turn is long, the next slice is longer too.
 */
export function givingWay({ slice = SLICE, most = MOST } = {}): () => Promise<void> {
  let began = performance.now()
  let own = slice
  return async () => {
    const stopped = performance.now()
    if (stopped - began < own) return
    for (let turn = stopped; ; turn = performance.now()) {
      await nextTurn()
      const now = performance.now()
      if (now - turn < QUIET || now - stopped > most) break
    }
    began = performance.now()
    own = Math.max(slice, Math.min(LONGEST_SLICE, SHARE * (began - stopped)))
  }
}
