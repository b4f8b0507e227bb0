import { guessPeople, neighboursInOrder, orderKnown, tauByChance } from './chance'
import { orderInFile, type Stolen } from './files'

/** How far chance comes, in deviations, where the best of several orders is kept: once in some thousands. */
const OF_SEVERAL = 4.2

interface Found {
  /** Files in which more than one of the things stands, and how many do. */
  files: string[]
  /** How many of the traces stand in any file. */
  traces: number
  /** The order in which they stand, file by file and mark by mark. */
  orders: number[][]
}

/**
 * In which order things lie in each file, and whether a file holds what none may.
 * @param marks for each thing, in the order in which they came, the bytes by which it is found: one list for each kind of mark
 */
export function lookIn(
  files: readonly Stolen[],
  folder: string,
  marks: readonly Buffer[][],
  traces: readonly string[],
): Found {
  const holding = files.flatMap(({ name, bytes }) =>
    marks.flatMap(each => {
      const order = orderInFile(bytes, each)
      return order.length > 1 ? [{ name: name.slice(folder.length + 1), order }] : []
    }),
  )
  return {
    files: [...new Set(holding.map(({ name, order }) => `${name} (${order.length})`))],
    traces: traces.filter(trace => files.some(({ bytes }) => bytes.includes(trace))).length,
    orders: holding.map(each => each.order),
  }
}

/** Of all orders found, the one that comes nearest to the true one, and the one that guesses most people right. */
export function judge(orders: readonly number[][], classes: readonly { classUnitId: number }[]) {
  const taus = orders.map(order => orderKnown(order))
  const guesses = orders.map(order => guessPeople(classes, order, OF_SEVERAL))
  const best = guesses.toSorted((a, b) => b.hits - a.hits)[0] ?? null
  const tau = Math.max(0, ...taus.map(Math.abs))
  const beside = orders.map(order => neighboursInOrder(order, OF_SEVERAL))
  const farthest = beside.toSorted((a, b) => Math.abs(b.share - 0.5) - Math.abs(a.share - 0.5))[0] ?? null
  const bound = tauByChance(orders[0]?.length ?? 0, OF_SEVERAL)
  return {
    ordersTried: orders.length,
    people: best,
    tau: Math.round(tau * 1000) / 1000,
    tauByChance: Math.round(bound * 1000) / 1000,
    neighbours: farthest,
    held: best !== null && best.hits <= best.hitsByChance && tau < bound && beside.every(each => each.held),
  }
}
