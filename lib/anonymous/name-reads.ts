import { and, inArray, ne } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { person } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { FurtherStep } from '@/lib/platform/domain-error'
import { namesMentioned } from '@/lib/rating/free-text'
import { NAMES_STEP } from './names-step'

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

/** The first of some fields whose words mention somebody around a unit, and whom; null where none does. */
export async function readFirstMention(
  db: Reader,
  tree: UnitTree,
  unitId: number,
  fields: Readonly<Record<string, string>>,
): Promise<{ field: string; names: string } | null> {
  for (const [field, words] of Object.entries(fields)) {
    const names = await readMentioned(db, tree, unitId, words)
    if (names.length > 0) return { field, names: names.slice(0, 3).join(', ') }
  }
  return null
}

/**
 * Words that one signs may name a colleague, and are read by many: whether it is meant is asked before they are kept (docs/method.md §4).
 * @throws FurtherStep at the field, with the names that were found
 */
export async function askBeforeNaming(
  db: Reader,
  tree: UnitTree,
  unitId: number,
  { namesMeant }: { namesMeant: boolean },
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const found = namesMeant ? null : await readFirstMention(db, tree, unitId, fields)
  if (!found) return
  const { field, names } = found
  throw new FurtherStep(NAMES_STEP, [{ field, messageKey: 'platform.names.asks', values: { names } }])
}
