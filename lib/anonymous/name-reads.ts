import { and, inArray, ne } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { person } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { namesMentioned } from '@/lib/rating/free-text'

/**
 * The names in a text of those who work around a unit: at its institution, or in the unit itself above that. A guess, for a question before
 * it is sent.
 */
export async function readMentioned(
  db: Reader,
  tree: UnitTree,
  unitId: number,
  text: string,
): Promise<string[]> {
  const around = tree.nearest(unitId, 'institution')?.id ?? unitId
  const rows = await db
    .select({ name: person.name })
    .from(person)
    .where(
      and(
        ne(person.status, 'disabled'),
        inArray(
          person.unitId,
          tree.subtree(around).map(each => each.id),
        ),
      ),
    )
  return namesMentioned(
    text,
    rows.map(row => row.name),
  )
}
