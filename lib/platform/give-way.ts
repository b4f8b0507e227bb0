import { performance } from 'node:perf_hooks'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { requestsInFlight } from './in-flight'

/* All in milliseconds. */

/** How long work that can wait goes on before it lets others come. */
const SLICE = 4
/** While a request is being answered, the thread is looked at for so long: what another thread does for it is often back by then. */
const LOOK = 2
/** A look in which the thread was used for less than this was one in which nobody needed it. */
const QUIET = 1
/** So long it waits for others to be done, or for the end of the turn in which they are. */
const MOST = 100
/** It is to get on as well: of all the time so much is its own, however many come. */
const OWN_SHARE = 1 / 5

/**
 * For long work in the server's own thread: counting a round, say. Await the function it gives every millisecond or so. That comes back
 * at once until a slice is used up, and then waits until nobody is being answered: a page that is made in twenty turns would otherwise wait for a slice
 * in each of them. Where somebody always is, it takes a slice now and then.
 */
export function givingWay({ slice = SLICE, most = MOST, share = OWN_SHARE } = {}): () => Promise<void> {
  // Counts from here on.
  requestsInFlight()
  const since = performance.now()
  let began = since
  let worked = 0
  return async () => {
    const stopped = performance.now()
    if (stopped - began < slice) return
    worked += stopped - began
    for (;;) {
      const isAnswering = requestsInFlight() > 0
      const before = performance.eventLoopUtilization()
      // To sleep, and not to turn round and round, leaves the processor to whoever is at work for the request.
      await (isAnswering && most > 0 ? pause(LOOK) : nextTurn())
      const wasQuiet = performance.eventLoopUtilization(before).active < QUIET
      if (wasQuiet && (isAnswering || requestsInFlight() === 0)) break
      const now = performance.now()
      if (now - stopped > most || worked < share * (now - since)) break
    }
    began = performance.now()
  }
}

/** The same where somebody waits for the work itself, a write that holds up others for one: others only get a turn now and then. */
export const makingHaste = (): (() => Promise<void>) => givingWay({ slice: 15, most: 0 })
