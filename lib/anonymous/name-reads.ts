import { and, inArray, ne, or, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { person } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { NamesAsked } from '@/lib/platform/domain-error'
import { namesMentioned, wholeNamesIn } from '@/lib/platform/free-text'

/**
 * Whose first name alone, or surname, is likely to mean them: those at the unit's institution, or in the department where there is none; in the
 * whole municipality only those whose own unit it is.
 */
function nearTo(tree: UnitTree, unitId: number) {
  const around = tree.get(tree.nearest(unitId, 'institution')?.id ?? unitId)
  const places = around.parentId === null ? [around] : tree.subtree(around.id)
  return inArray(
    person.unitId,
    places.map(each => each.id),
  )
}

/** A text without the names of units: "Lund Skole" is nobody called Lund. */
const withoutUnits = (tree: UnitTree, text: string) =>
  tree.units.reduce((rest, unit) => (rest.includes(unit.name) ? rest.replaceAll(unit.name, ' ') : rest), text)

/**
 * Whom some texts mention: those near to the units by any of their names, everybody else by the whole of it. A guess, for a question before
 * it is sent.
 */
async function readMentions(
  db: Reader,
  tree: UnitTree,
  unitIds: readonly number[],
  fields: Readonly<Record<string, string>>,
  writerId?: number,
): Promise<Record<string, string[]>> {
  const isThere = and(
    ne(person.status, 'disabled'),
    writerId === undefined ? undefined : ne(person.id, writerId),
  )
  const near = await db
    .select({ name: person.name })
    .from(person)
    .where(and(isThere, or(...unitIds.map(unitId => nearTo(tree, unitId)))))
  const all = Object.values(fields).join('\n').normalize('NFC')
  const far = await db
    .select({ name: person.name })
    .from(person)
    .where(and(isThere, sql`instr(${all}, ${person.name}) > 0`))
  const mentioned = (text: string) => [
    ...new Set([
      ...namesMentioned(
        text,
        near.map(row => row.name),
      ),
      ...wholeNamesIn(
        text,
        far.map(row => row.name),
      ),
    ]),
  ]
  return Object.fromEntries(
    Object.entries(fields).map(([field, text]) => {
      const found = mentioned(text)
      return [field, found.length > 0 ? mentioned(withoutUnits(tree, text)) : found]
    }),
  )
}

/** The names in a text of those who work around a unit. */
export async function readMentioned(
  db: Reader,
  tree: UnitTree,
  unitId: number,
  text: string,
): Promise<string[]> {
  return (await readMentions(db, tree, [unitId], { text })).text ?? []
}

/** How many names stand in a question; the words hold the rest. */
const NAMES_SAID = 3

/**
 * Words that one signs may name a colleague, and are read by others: whether it is meant is asked before they are kept (docs/method.md §4). Whom
 * the words `before` them named has been asked about; oneself one may name.
 * @throws NamesAsked at the fields, with the names that were found
 */
export async function askAboutNames(
  db: Reader,
  writer: Pick<Actor, 'personId' | 'tree'>,
  unitIds: readonly number[],
  fields: Readonly<Record<string, string>>,
  before: readonly string[],
): Promise<void> {
  if (Object.keys(fields).length === 0) return
  const all = { ...fields, before: before.join('\n') }
  const { before: known = [], ...mentions } = await readMentions(
    db,
    writer.tree,
    unitIds,
    all,
    writer.personId,
  )
  const problems = Object.entries(mentions).flatMap(([field, found]) => {
    const names = found.filter(name => !known.includes(name))
    return names.length === 0
      ? []
      : [
          {
            field,
            messageKey: 'platform.names.found',
            values: { names: names.slice(0, NAMES_SAID).join(', ') },
          },
        ]
  })
  if (problems.length > 0) throw new NamesAsked(problems)
}
