import { requireThreshold } from '@/lib/disclosure/classes'
import { arrangeTree, type Tree, type TreeNode } from '@/lib/disclosure/tree'
import type { Ballot, Depth, Period } from '@/lib/rating/statements'

/** What is counted of one requirement: answers by class, whatever was asked. */
export interface Counted<Answers> {
  /** The tree of units as it was when the round opened. */
  tree: readonly TreeNode[]
  /** N of every class, those with 0 of their own included, as fixed at opening. */
  entitled: ReadonlyMap<number, number>
  ballots: readonly { classUnitId: number; answers: Answers }[]
  /** k of the round, at least 5. */
  threshold: number
}

/** What closing one requirement of a round of ratings starts from. */
export interface ClosingInput extends Counted<Ballot['answers']> {
  depth: Depth
  /** How many times a year each period comes round (settings; §3). */
  timesPerYear: Readonly<Record<Period, number>>
  /** A fair draw from 0 to exclusiveMax - 1, from a source nobody can foresee: `randomInt` of node:crypto. */
  randomBelow: (exclusiveMax: number) => number
}

/** The input checked, with the tree of classes that P and D are chosen on. */
export type Arranged<Input extends Counted<unknown>> = Input & { classTree: Tree }
export type Closing = Arranged<ClosingInput>

/**
 * Checks the input and draws the tree of classes: each class under the nearest class above it.
 * Throws RangeError when k is below 5, a class is not in the tree, or a ballot carries a label that is no class.
 */
export function prepareClosing<Input extends Counted<unknown>>(input: Input): Arranged<Input> {
  requireThreshold(input.threshold)
  const units = arrangeTree(input.tree)
  const classNodes: TreeNode[] = []
  for (const classUnitId of input.entitled.keys()) {
    if (!units.parentOf.has(classUnitId)) throw new RangeError(`class ${classUnitId} is not in the tree`)
    classNodes.push({ id: classUnitId, parentId: nearestClassAbove(units, input.entitled, classUnitId) })
  }
  for (const { classUnitId } of input.ballots) {
    if (!input.entitled.has(classUnitId))
      throw new RangeError(`a ballot carries ${classUnitId}, which is no class`)
  }
  return { ...input, classTree: arrangeTree(classNodes) }
}

function nearestClassAbove(units: Tree, classes: ReadonlyMap<number, number>, unitId: number): number | null {
  let above = units.parentOf.get(unitId) ?? null
  while (above !== null && !classes.has(above)) above = units.parentOf.get(above) ?? null
  return above
}
