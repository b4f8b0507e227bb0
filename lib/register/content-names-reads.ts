import { inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { person, professionalGroup } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { ContentNames } from './content-words'

/** Names of all groups, of the people asked for, and of the units of the tree. */
export async function readNames(
  db: Reader,
  tree: UnitTree,
  personIds: readonly number[],
): Promise<ContentNames> {
  const found = await db.select().from(professionalGroup)
  const groups = new Map(found.map(each => [each.id, each.name]))
  const wanted = [...new Set(personIds)]
  const people =
    wanted.length === 0
      ? []
      : await db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, wanted))
  const nameOf = new Map(people.map(each => [each.id, each.name]))
  return {
    unit: id => tree.find(id)?.name ?? '',
    group: id => groups.get(id) ?? '',
    person: id => nameOf.get(id) ?? '',
  }
}
