/** So many nearest make a text's crowd. */
export const NEAREST = 5

/**
 * A likeness that only copies have: more than this does not make a crowd. Where ten institutions keep the same form, the eleventh is seen too,
 * and not taken for a text that is near everything.
 */
const COPY = 1

/** How near its nearest a text is at least taken to be: a register of a few texts has no crowd yet to tell it by. */
const FEW = 0.4

/** How much of a crowd a text stands in, by its nearest, best first. */
export function meanOfNearest(near: readonly { score: number }[]): number {
  const mean = near.slice(0, NEAREST).reduce((sum, { score }) => sum + Math.min(score, COPY), 0) / NEAREST
  return Math.max(mean, FEW)
}

/** Puts an item where its score belongs, highest first. */
export function insertInOrder<T extends { score: number }>(list: T[], item: T): void {
  let at = list.length
  while (at > 0 && (list[at - 1]?.score ?? 0) < item.score) at--
  list.splice(at, 0, item)
}
