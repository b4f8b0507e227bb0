import { and, count, inArray, ne, notInArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { person, roleAssignment } from '@/db/schema'
import { chooseClasses } from '@/lib/disclosure/classes'
import type { UnitTree } from '@/lib/organisation/unit-tree'

/** The label a report without a name carries, and how many people share it. */
export interface HassleClass {
  unitId: number
  people: number
}

/** For every unit the class of whoever writes from it; null where so few work in all that nobody can be without a name. */
export type HassleClasses = ReadonlyMap<number, HassleClass | null>

/**
 * Chooses classes as a round does (docs/method.md §5), over the people at work now who lead nothing: whoever reads the reports knows that they
 * did not write them, and would make k into k - 1.
 */
export async function readHassleClasses(db: Reader, tree: UnitTree, k: number): Promise<HassleClasses> {
  const leaders = db
    .select({ id: roleAssignment.personId })
    .from(roleAssignment)
    .where(inArray(roleAssignment.role, ['head', 'management']))
  const rows = await db
    .select({ unitId: person.unitId, people: count() })
    .from(person)
    .where(and(ne(person.status, 'disabled'), notInArray(person.id, leaders)))
    .groupBy(person.unitId)
  return hassleClasses(tree, new Map(rows.map(row => [row.unitId, row.people])), k)
}

/** The same for people who have been counted. Throws RangeError for k under 5. */
export function hassleClasses(
  tree: Pick<UnitTree, 'units'>,
  peopleIn: ReadonlyMap<number, number>,
  k: number,
): HassleClasses {
  const { classes, classOf } = chooseClasses(tree.units, peopleIn, k)
  const atom = new Map(classes.map(each => [each.unitId, each.entitled]))
  return new Map(
    tree.units.map(({ id }) => {
      const label = classOf.get(id) ?? null
      if (label === null) return [id, null]
      // Where all its people have a class below it, whoever writes from the unit itself may be any of them.
      const people = atom.get(label) || subtreePeople(tree, label, peopleIn)
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
