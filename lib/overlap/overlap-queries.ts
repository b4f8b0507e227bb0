import 'server-only'
import { asc, eq, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { reader } from '@/db/client'
import { likenessCorrection, person, requirement } from '@/db/schema'
import { boundRanges } from '@/lib/register/bound-people'
import { loadRegister } from '@/lib/register/index-in-memory'
import type { ListRow } from '@/lib/register/list-row'
import type { Says } from './corrections'
import { type Explanation, explain } from './explain'
import { OVERLAPS } from './overlap-index'
import { loadOverlaps, overlapReader, whatItSays } from './overlaps-in-memory'

/** What somebody is writing, and whom it would bind. */
export interface Draft {
  title: string
  demand: string
  purpose: string
  unitIds: readonly number[]
  groupIds: readonly number[]
}

/** A requirement in force that asks for the same as a draft, and why it seems so. */
export interface Alike {
  row: ListRow
  samePeople: boolean
  why: Explanation
}

const MOST_SHOWN = 5
/** Among so many of the nearest it is looked for what people have said is the same. */
const NEAREST_LOOKED_AT = 20

/**
 * The requirements in force that ask for the same as what is being written, best first. Everybody may read the register. Marks are places in the
 * draft's title and in the other's.
 */
export async function requirementsAlike(draft: Draft): Promise<Alike[]> {
  const text = whatItSays(draft)
  if (!text) return []
  const db = await reader()
  const list = await loadRegister(db)
  const overlaps = await loadOverlaps(db, list)
  const marks = draft.unitIds.map(unitId => ({ unitId, effect: 'binds' as const, fromDay: null }))
  const people = { ranges: boundRanges(list.tree, marks, list.day), groupIds: draft.groupIds }
  return overlaps
    .search({ id: 0, text, people }, MOST_SHOWN)
    .filter(({ likeness }) => likeness >= OVERLAPS)
    .flatMap(({ id }) => {
      const row = list.find(id)
      if (!row) return []
      const samePeople = list.workforce.samePeople(people, row.bound)
      return [{ row, samePeople, why: explain(text, row.title, overlapReader()) }]
    })
}

/** A requirement beside another: what makes them alike, and what somebody has said of the two. */
export interface Resembling {
  row: ListRow
  samePeople: boolean
  why: Explanation
  said: { says: Says; by: string; at: number } | null
}

/** What resembles a requirement, and what somebody has said does not. */
export interface Likeness {
  alike: Resembling[]
  denied: Resembling[]
}

/**
 * The requirements in force that ask for the same as this one, best first, whatever people have said of pairs respected; and those that somebody has
 * said are not the same. Everybody may read the register.
 */
export async function likenessOf(about: {
  id: number
  title: string
  demand: string
  purpose: string
}): Promise<Likeness> {
  const db = await reader()
  const list = await loadRegister(db)
  const overlaps = await loadOverlaps(db, list)
  const own = list.find(about.id)
  const said = await db
    .select({ pair: likenessCorrection, by: person.name })
    .from(likenessCorrection)
    .leftJoin(person, eq(person.id, likenessCorrection.byPersonId))
    .where(or(eq(likenessCorrection.firstId, about.id), eq(likenessCorrection.secondId, about.id)))
  const saidOf = new Map(
    said.map(({ pair, by }) => [
      pair.firstId === about.id ? pair.secondId : pair.firstId,
      { says: pair.says, by: by ?? '', at: pair.at },
    ]),
  )
  const text = whatItSays(about)
  const beside = (id: number): Resembling[] => {
    const row = list.find(id)
    if (!own || !row?.inForce) return []
    const samePeople = list.workforce.samePeople(own.bound, row.bound)
    const why = explain(text, row.title, overlapReader())
    return [{ row, samePeople, why, said: saidOf.get(id) ?? null }]
  }
  const near = overlaps.near(about.id, NEAREST_LOOKED_AT).filter(({ likeness }) => likeness >= OVERLAPS)
  return {
    alike: near.flatMap(({ id }) => beside(id)).slice(0, MOST_SHOWN),
    denied: [...saidOf].flatMap(([id, { says }]) => (says === 'different' ? beside(id) : [])),
  }
}

/** Everything people have said of pairs, with what the two say, to be judged by: `npm run eval:overlap -- FILE.tsv --corrections EXPORT.tsv`. */
export async function correctionsExport(): Promise<string> {
  const db = await reader()
  const first = alias(requirement, 'first')
  const second = alias(requirement, 'second')
  const rows = await db
    .select({ says: likenessCorrection.says, first, second })
    .from(likenessCorrection)
    .innerJoin(first, eq(first.id, likenessCorrection.firstId))
    .innerJoin(second, eq(second.id, likenessCorrection.secondId))
    .orderBy(asc(likenessCorrection.firstId), asc(likenessCorrection.secondId))
  // What a spreadsheet would take for a formula is text to it.
  const inOneLine = (text: string) =>
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[=+\-@]/, "'$&")
  const lines = rows.map(({ says, first: a, second: b }) =>
    [says, a.referenceNumber, inOneLine(whatItSays(a)), b.referenceNumber, inOneLine(whatItSays(b))].join(
      '\t',
    ),
  )
  return `${['says\tfirst\tfirst_text\tsecond\tsecond_text', ...lines].join('\n')}\n`
}
