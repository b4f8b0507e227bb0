import { setImmediate as nextTurn } from 'node:timers/promises'
import { requestsInFlight } from './in-flight'

/* All in milliseconds. */

/** How long work that can wait goes on before it lets others come. */
const SLICE = 4
/** A turn of the event loop in which nobody did anything is shorter than this. */
const QUIET = 1
/** A request that needs no turn for so long waits for something else. */
const WAITS_ITSELF = 2
/** So long it waits for others to be done, or for the end of the turn in which they are: it is to get on as well. */
const MOST = 12

/**
 * For long work in the server's own thread: counting a round, say. Await the function it gives every millisecond or so. That comes back
 * at once until a slice is used up, and then waits until nobody is being answered: a page that is made in twenty turns would otherwise wait for a slice
 * in each of them. Where somebody always is, it takes a slice now and then.
 */
export function givingWay({ slice = SLICE, most = MOST } = {}): () => Promise<void> {
  // Counts from here on.
  requestsInFlight()
  let began = performance.now()
  return async () => {
    const stopped = performance.now()
    if (stopped - began < slice) return
    let quietSince: number | null = null
    for (let turn = stopped; ; turn = performance.now()) {
      await nextTurn()
      const now = performance.now()
      if (now - turn >= QUIET) quietSince = null
      else quietSince ??= turn
      const isFree = quietSince !== null && (requestsInFlight() === 0 || now - quietSince >= WAITS_ITSELF)
      if (isFree || now - stopped > most) break
    }
    began = performance.now()
  }
}

/** The same where somebody waits for the work itself, a write that holds up others for one: others only get a turn now and then. */
export const makingHaste = (): (() => Promise<void>) => givingWay({ slice: 15, most: 0 })
