import { chooseClasses } from '@/lib/disclosure/classes'
import type { UnitTree } from '@/lib/organisation/unit-tree'

/** The label that what is said without a name carries, and how many people share it. */
export interface Label {
  unitId: number
  people: number
}

/** For every unit the label of whoever writes from it; null where so few are counted in all that nobody can be without a name. */
export type Labels = ReadonlyMap<number, Label | null>

/** Chooses labels as a round chooses classes (docs/method.md §5), over people who have been counted. @throws RangeError for k under 5 */
export function labelsOf(
  tree: Pick<UnitTree, 'units'>,
  peopleIn: ReadonlyMap<number, number>,
  k: number,
): Labels {
  const { classes, classOf } = chooseClasses(tree.units, peopleIn, k)
  const entitledIn = new Map(classes.map(each => [each.unitId, each.entitled]))
  return new Map(
    tree.units.map(({ id }) => {
      const label = classOf.get(id) ?? null
      if (label === null) return [id, null]
      // Where all its people have a class below it, whoever writes from the unit itself may be any of them.
      const people = entitledIn.get(label) || subtreePeople(tree, label, peopleIn)
      return [id, { unitId: label, people }]
    }),
  )
}

function subtreePeople(
  tree: Pick<UnitTree, 'units'>,
  unitId: number,
  peopleIn: ReadonlyMap<number, number>,
): number {
  const within = new Set([unitId])
  // Parents stand before their children.
  for (const { id, parentId } of tree.units) if (parentId !== null && within.has(parentId)) within.add(id)
  return [...within].reduce((sum, id) => sum + (peopleIn.get(id) ?? 0), 0)
}
