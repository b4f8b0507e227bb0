import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import { publication } from '@/db/schema'
import { type Actor, unitsWhere } from '@/lib/access/actor'
import type { Day } from '@/lib/platform/time'
import { boundRanges, sharedRanges } from '@/lib/register/bound-people'
import { loadRegister } from '@/lib/register/index-in-memory'
import { formatReference } from '@/lib/register/reference'
import { unitEvidence } from '@/lib/register/verdict-view'
import type { VerdictKey } from './verdict'

/** As many as one can look through; those that take the most time come first. */
const MOST = 400

export interface RequirementToPick {
  id: number
  reference: string
  title: string
  /** People it binds in the round's units. */
  people: number
  /** Hours a year there; null where nobody has said how long it takes. */
  hours: number | null
  lastRated: { on: Day; verdict: VerdictKey; split: boolean } | null
}

/** The requirements in force that bind people in the units, with what they cost there and how they were rated last there. */
export async function requirementsToPick(
  actor: Actor,
  unitIds: readonly number[],
): Promise<{ items: RequirementToPick[]; left: number }> {
  const db = await reader()
  // What binds whom is worked out in the register's list already: reading it anew takes seconds with ten thousand.
  const index = await loadRegister(db)
  const { workforce } = index
  const there = boundRanges(
    index.tree,
    unitIds.map(unitId => ({ unitId, effect: 'binds' as const, fromDay: null })),
    index.day,
  )
  const found = index.rows.flatMap(row => {
    const { inForce, bound, burden, people: all, hours } = row
    if (!inForce) return []
    const people = workforce.people({ ...bound, ranges: sharedRanges(bound.ranges, there) })
    return people === 0 ? [] : [{ row, people, hours: burden ? (hours * people) / all : null }]
  })
  const items = found
    .toSorted((a, b) => (b.hours ?? 0) - (a.hours ?? 0) || a.row.id - b.row.id)
    .slice(0, MOST)
  // The verdict that speaks for the round's units: what other units have said is not how it was rated here.
  const speaksFor = index.tree.lowestCommon(unitIds)?.id
  const visible = new Set(unitsWhere(actor, 'results.read'))
  const rated = items.map(({ row }) =>
    speaksFor === undefined ? null : unitEvidence(workforce, row, speaksFor, visible),
  )
  const days = await publicationDays(
    db,
    items.flatMap(({ row }, at) => {
      const unitId = rated[at]?.unitId
      return unitId === undefined ? [] : [{ requirementId: row.id, unitId }]
    }),
  )
  return {
    items: items.map(({ row, people, hours }, at) => {
      const last = rated[at]
      const on = days.get(row.id)
      return {
        id: row.id,
        reference: formatReference(row.referenceNumber),
        title: row.title,
        people,
        hours,
        lastRated: last && on ? { on, verdict: last.verdict, split: last.split } : null,
      }
    }),
    left: found.length - items.length,
  }
}

/** When these results were published, by their requirements: the newest of each unit. */
async function publicationDays(
  db: Reader,
  results: readonly { requirementId: number; unitId: number }[],
): Promise<Map<number, Day>> {
  const pairs = sql`(select value ->> 'requirementId', value ->> 'unitId' from json_each(${JSON.stringify(results)}))`
  const rows = await db
    .select({ requirementId: publication.requirementId, on: publication.publishedOn })
    .from(publication)
    .where(
      and(
        eq(publication.current, true),
        sql`(${publication.requirementId}, ${publication.unitId}) in ${pairs}`,
      ),
    )
  return new Map(rows.map(row => [row.requirementId, row.on]))
}
