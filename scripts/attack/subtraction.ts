import { publish } from '@/lib/disclosure/publish'
import { type KnownTotal, smallGroupDerivable } from '@/lib/disclosure/testing/attacker'
import { attackersView } from '@/lib/disclosure/testing/published-totals'
import { aRandomPulse, pulseAttackersView } from '@/lib/disclosure/testing/pulse-view'
import { aRandomRound } from '@/lib/disclosure/testing/random-round'
import { aRandomTree, type PeopledTree, subtreeOf } from '@/lib/disclosure/testing/random-tree'
import { seededRandom } from '@/lib/platform/testing/seeded-random'
import { overTwoRounds } from './two-rounds'

const K = 5

/** The people of the smallest group about which the totals say something, looked for from `least` up to `most`. */
export function smallest(
  totals: readonly KnownTotal[],
  peopleIn: ReadonlyMap<number, number>,
  least: number,
  most: number,
): number {
  for (let limit = least; limit <= most; limit++) {
    const found = smallGroupDerivable(totals, peopleIn, limit)
    if (found) return found.reduce((sum, group) => sum + (peopleIn.get(group) ?? 0), 0)
  }
  return most
}

const subtreeTotal = (tree: PeopledTree, unitId: number, question: string): KnownTotal =>
  subtreeOf(tree.nodes, unitId).map(group => ({ group, question }))

/** Every unit with at least k people is shown: what most surveys do. */
export function plainThreshold(tree: PeopledTree): KnownTotal[] {
  return tree.nodes
    .filter(
      ({ id }) => subtreeOf(tree.nodes, id).reduce((sum, unit) => sum + (tree.own.get(unit) ?? 0), 0) >= K,
    )
    .map(({ id }) => subtreeTotal(tree, id, 'score'))
}

/**
 * Somebody who combines every published figure with every other: over whole random rounds with all their figures, over pulses, over two rounds with a
 * reorganisation between them, and, to see that the attacker works, against a plain threshold.
 */
export function subtraction(trees: number) {
  const random = seededRandom(2026)
  let smallestGroup = Number.POSITIVE_INFINITY
  let smallestExact = Number.POSITIVE_INFINITY
  let leaks = 0
  for (let i = 0; i < trees; i++) {
    const input = aRandomRound(random)
    const { everything, exact, peopleIn } = attackersView(input, publish(input))
    if (smallGroupDerivable(everything, peopleIn, K) || smallGroupDerivable(exact, peopleIn, 2 * K)) leaks++
    // The exact size of the smallest is dear to find: a sample tells it.
    if (i % 100 === 0) {
      smallestGroup = Math.min(smallestGroup, smallest(everything, peopleIn, K + 1, 2 * K))
      smallestExact = Math.min(smallestExact, smallest(exact, peopleIn, 2 * K + 1, 3 * K))
    }
  }
  let pulseLeaks = 0
  for (let i = 0; i < trees; i++) {
    const { everything, exact, peopleIn } = pulseAttackersView(aRandomPulse(random))
    if (smallGroupDerivable(everything, peopleIn, K) || smallGroupDerivable(exact, peopleIn, 2 * K))
      pulseLeaks++
  }
  const again = seededRandom(2026)
  let plainBroken = 0
  for (let i = 0; i < trees; i++) {
    const tree = aRandomTree(again)
    if (smallGroupDerivable(plainThreshold(tree), tree.own, K)) plainBroken++
  }
  const twoRounds = overTwoRounds(trees)
  return {
    trees,
    leaks,
    pulseLeaks,
    smallestGroup,
    smallestExact,
    twoRounds,
    plainThresholdBroken: Math.round((plainBroken / trees) * 1000) / 1000,
    held:
      leaks === 0 &&
      pulseLeaks === 0 &&
      twoRounds.leaks === 0 &&
      twoRounds.brokenWithin90Days === 0 &&
      plainBroken * 3 > trees,
  }
}
