export interface SeededRandom {
  /** A number in [0, 1). */
  next(): number
  /** An integer in [0, exclusiveMax). */
  below(exclusiveMax: number): number
  /** An integer in [least, most]. */
  between(least: number, most: number): number
  /** A draw from the normal distribution with mean 0 and standard deviation 1. */
  normal(): number
}

/** The same numbers for the same seed (mulberry32), so that a failing random test fails again. Not for secrets. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (exclusiveMax: number) => Math.floor(next() * exclusiveMax)
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
