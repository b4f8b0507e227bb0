import { setImmediate as nextTurn } from 'node:timers/promises'

/* All in milliseconds but the share. */

/** How long work that can wait goes on before it lets others come. */
const SLICE = 4
/** The longest it goes on after it had to wait long for others. */
const LONGEST_SLICE = 40
/** How long it goes on after such a wait, as a part of the wait: where others never end, it gets on as well. */
const SHARE = 0.7
/** A turn of the event loop in which nobody did anything is shorter than this. */
const QUIET = 1
/** The longest it waits for others; a turn that has begun by then is waited for to its end. */
const MOST = 8

/**
 * For long work in the server's own thread: counting a round, say. Await the function it gives every millisecond or so. That comes back
 * at once until a slice is used up, and then waits until nobody else has anything to do just now: a page that is made in twenty turns would otherwise wait
 * for a slice in each of them. After a long wait the next slice is longer too.
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
