/**
 * A small seeded generator (mulberry32), so that the demo municipality is the same on every machine.
 * Never used where a secret is needed: its numbers can be predicted by design.
 */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  /** One of `choices`. Throws a RangeError when there is none. */
  pick<T>(choices: readonly T[]): T
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean
  /** A draw from the normal distribution. */
  normal(mean: number, standardDeviation: number): number
  /** A new list with the same items in another order. */
  shuffle<T>(items: readonly T[]): T[]
  /** Another generator, whose numbers depend on this one's seed and on the name only, not on what was drawn. */
  branch(name: string): Random
}

/** 32-bit FNV-1a: spreads names into seeds. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return value >>> 0
}

/** The generator for a seed: the same seed gives the same numbers, on every platform. */
export function seededRandom(seed: string): Random {
  let state = hash(seed)

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  function whole(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1))
  }

  return {
    next,
    whole,
    pick<T>(choices: readonly T[]): T {
      if (choices.length === 0) throw new RangeError('nothing to pick from')
      return choices[whole(0, choices.length - 1)] as T
    },
    chance: probability => next() < probability,
    normal(mean, standardDeviation) {
      // Box-Muller; 1 - next() is never 0, so the logarithm is finite.
      const radius = Math.sqrt(-2 * Math.log(1 - next()))
      return mean + standardDeviation * radius * Math.cos(2 * Math.PI * next())
    },
    shuffle<T>(items: readonly T[]): T[] {
      const order = items.map(item => ({ item, place: next() }))
      return order.sort((a, b) => a.place - b.place).map(({ item }) => item)
    },
    branch: name => seededRandom(`${seed}/${name}`),
  }
}
