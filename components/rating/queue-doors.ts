import { handIn, readBack } from './ballot-doors'
import type { QueueDoors } from './ballot-queue'
import type { BallotStore } from './ballot-store'

export const wait = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

/** A random number from 0 to just below 1, from the browser's own source. */
export const random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32

/** What a queue of kept ballots hands them in by, in a browser; `changed` keeps the store on the device. */
export const browserDoors = (
  roundId: number,
  store: BallotStore,
  locale: string,
  changed: () => void,
): QueueDoors => ({
  handIn: (ballot, isLeaving) => handIn(ballot, locale, isLeaving),
  readBack: async id => {
    const token = store.tokens?.[id]
    return token ? readBack(roundId, id, token) : null
  },
  changed,
  wait,
  random,
})
