/** Two that seem to say the same. */
export interface Pair {
  first: number
  second: number
  likeness: number
}

/** As many suggestions as a room can look at. */
const MOST = 4

/** The best pairs, each text in one of them at most: a suggestion that is taken leaves the others standing. */
export function couples(pairs: readonly Pair[]): Pair[] {
  const taken = new Set<number>()
  return pairs
    .toSorted((a, b) => b.likeness - a.likeness || a.first - b.first || a.second - b.second)
    .filter(({ first, second }) => {
      if (first === second || taken.has(first) || taken.has(second)) return false
      taken.add(first).add(second)
      return true
    })
    .slice(0, MOST)
}
