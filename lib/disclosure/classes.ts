import { chooseUnits, whyNotChosen } from '@/lib/disclosure/atom-rule'
import { arrangeTree, type TreeNode } from '@/lib/disclosure/tree'

/** k is never below this (§5). */
const LEAST_THRESHOLD = 5

/** k of the municipality; the least before there is one. An open round keeps the k it opened with. */
export const thresholdOf = (settings: { k: number } | undefined): number => settings?.k ?? LEAST_THRESHOLD

/** A unit that is a class: ballots may carry its id. */
export interface ClassUnit {
  unitId: number
  /**
   * N of the class: people entitled whose ballots carry it. 0 where all its people belong to classes below it; it is stored all the same, since it
   * can have results.
   */
  entitled: number
}

interface UnitWithoutClass {
  unitId: number
  /** The class its people belong to: the nearest one above. Null where there is none, so they are not entitled. */
  classUnitId: number | null
  because: 'nobody_entitled' | 'too_few' | 'would_reveal_small_group'
}

/** Which label each ballot of one requirement carries, fixed when the round opens. */
export interface Classes {
  /** Empty where fewer than k are entitled in all: then the requirement is not offered. */
  classes: ClassUnit[]
  withoutClass: UnitWithoutClass[]
  /** For every unit of the tree the class of those who belong to it, or null. */
  classOf: ReadonlyMap<number, number | null>
}

/** Throws RangeError unless k is a whole number of at least 5 (§5). */
export function requireThreshold(k: number): void {
  if (!Number.isInteger(k) || k < LEAST_THRESHOLD) {
    throw new RangeError(`the threshold k must be a whole number of at least ${LEAST_THRESHOLD}, not ${k}`)
  }
}

/**
 * Chooses classes over the people entitled (§5): everybody's class is the nearest chosen unit at or above their own, so no ballot
 * carries a label that fewer than k people share. Give the tree up to one common top unit, also where the requirement binds
 * only parts of it, so that people of small units find a class above them.
 * `entitledIn` counts people by their home unit.
 */
export function chooseClasses(
  nodes: readonly TreeNode[],
  entitledIn: ReadonlyMap<number, number>,
  k: number,
): Classes {
  requireThreshold(k)
  const choice = chooseUnits(arrangeTree(nodes), { own: id => entitledIn.get(id) ?? 0, threshold: k })
  const classes: ClassUnit[] = []
  const withoutClass: UnitWithoutClass[] = []
  for (const { id } of nodes) {
    const entitled = choice.atoms.get(id)
    if (entitled !== undefined) {
      classes.push({ unitId: id, entitled })
      continue
    }
    const because = choice.people.get(id) === 0 ? 'nobody_entitled' : whyNotChosen(choice, id, k)
    withoutClass.push({ unitId: id, classUnitId: choice.nearest.get(id) ?? null, because })
  }
  return { classes, withoutClass, classOf: choice.nearest }
}
