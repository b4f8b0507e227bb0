/** How often a guess was right, beside what guessing blindly would give. */
export interface HitRate {
  hits: number
  guesses: number
  rate: number
  /** 95 % confidence interval of the rate (Wilson). */
  low: number
  high: number
  /** What pure chance gives. */
  chance: number
}

const Z95 = 1.959964

/** The share of guesses that were right, with its Wilson interval. */
export function hitRate(hits: number, guesses: number, chance: number): HitRate {
  const rate = hits / guesses
  const z2 = Z95 * Z95
  const middle = (rate + z2 / (2 * guesses)) / (1 + z2 / guesses)
  const half =
    (Z95 * Math.sqrt((rate * (1 - rate)) / guesses + z2 / (4 * guesses * guesses))) / (1 + z2 / guesses)
  const round = (value: number) => Math.round(value * 10_000) / 10_000
  return {
    hits,
    guesses,
    rate: round(rate),
    low: round(Math.max(0, middle - half)),
    high: round(Math.min(1, middle + half)),
    chance: round(chance),
  }
}

/** Kendall's tau of an order found against the true one: 1 is the same, -1 the reverse, 0 says nothing. */
export function orderKnown(found: readonly number[]): number {
  let agree = 0
  let pairs = 0
  for (let i = 0; i < found.length; i++)
    for (let j = i + 1; j < found.length; j++) {
      pairs++
      if ((found[i] ?? 0) < (found[j] ?? 0)) agree++
    }
  return pairs === 0 ? 0 : (2 * agree) / pairs - 1
}

/** Tau within which a random order of n lies 99.9 times in a hundred. */
export const tauByChance = (n: number) => 3.29 * Math.sqrt((2 * (2 * n + 5)) / (9 * n * (n - 1)))
