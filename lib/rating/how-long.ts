import type { Depth } from './statements'

/** Seconds one requirement takes, by a careful reader on a phone. */
const SECONDS_EACH: Record<Depth, number> = { short: 35, full: 50 }

/** How many minutes so many requirements take. */
export const minutesFor = (depth: Depth, requirements: number): number =>
  Math.max(1, Math.ceil((requirements * SECONDS_EACH[depth]) / 60))

/** How long a round takes at the most: the same whoever tells others of it, however much they may answer themselves. */
export const minutesToTell = (round: {
  depth: Depth
  requirements: readonly { notOfferedBecause: unknown }[]
}): number =>
  minutesFor(round.depth, round.requirements.filter(each => each.notOfferedBecause === null).length)
