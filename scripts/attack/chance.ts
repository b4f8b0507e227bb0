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

/** Deviations from what chance gives that come once in a thousand. */
const ONCE_IN_A_THOUSAND = 3.3

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

/** Tau within which a random order of n lies, but for once in a thousand. */
export const tauByChance = (n: number, deviations = ONCE_IN_A_THOUSAND): number =>
  deviations * Math.sqrt((2 * (2 * n + 5)) / (9 * n * (n - 1)))

/**
 * Somebody who knows who began when (a copied log would tell) takes what lies in a file, class by class, in the order in which it lies there:
 * the first who began gets the first, and so on. Hits are people whose own was guessed; chance is one over the size of their class.
 */
export function guessPeople(
  began: readonly { classUnitId: number }[],
  order: readonly number[],
  deviations = ONCE_IN_A_THOUSAND,
): HitRate & { hitsByChance: number } {
  let hits = 0
  let chance = 0
  for (const classUnitId of new Set(began.map(each => each.classUnitId))) {
    const inTurn = began.flatMap((each, at) => (each.classUnitId === classUnitId ? [at] : []))
    const lies = order.filter(at => began[at]?.classUnitId === classUnitId)
    hits += inTurn.filter((at, place) => lies[place] === at).length
    chance += inTurn.length > 0 ? 1 : 0
  }
  // In a random order one hit a class is expected, with as much variance.
  return {
    ...hitRate(hits, began.length, chance / began.length),
    hitsByChance: chance + deviations * Math.sqrt(chance),
  }
}

/** Neighbours in an order that was found, and how many of them stand as they came. */
export interface Neighbours {
  share: number
  /** Farther than this from a half comes by chance once in a thousand. */
  byChance: number
  held: boolean
}

/**
 * Of each two that lie beside each other, does the one that came first lie first? Where a file keeps the order within its pages, the whole of it may
 * look like chance, and its neighbours do not.
 */
export function neighboursInOrder(found: readonly number[], deviations = ONCE_IN_A_THOUSAND): Neighbours {
  const pairs = found.length - 1
  const rising = found.filter((each, at) => at > 0 && each > (found[at - 1] ?? 0)).length
  const round = (value: number) => Math.round(value * 1000) / 1000
  const byChance = (deviations * Math.sqrt((found.length + 1) / 12)) / pairs
  return {
    share: round(rising / pairs),
    byChance: round(byChance),
    held: pairs < 2 || Math.abs(rising / pairs - 0.5) <= byChance,
  }
}
