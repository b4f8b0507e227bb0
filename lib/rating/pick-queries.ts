import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { reader } from '@/db/client'
import { publication } from '@/db/schema'
import { type Actor, unitsWhere } from '@/lib/access/actor'
import type { Day } from '@/lib/platform/time'
import { boundRanges, sharedRanges } from '@/lib/register/bound-people'
import { loadRegister } from '@/lib/register/index-in-memory'
import { formatReference } from '@/lib/register/reference'
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

/** The requirements in force that bind people in the units, with what they cost there and how they were rated last. */
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
  const found = index.rows.flatMap(
    ({ id, referenceNumber, title, inForce, bound, burden, people: all, hours }) => {
      if (!inForce) return []
      const people = workforce.people({ ...bound, ranges: sharedRanges(bound.ranges, there) })
      if (people === 0) return []
      return [
        {
          id,
          reference: formatReference(referenceNumber),
          title,
          people,
          hours: burden ? (hours * people) / all : null,
        },
      ]
    },
  )
  const items = found.toSorted((a, b) => (b.hours ?? 0) - (a.hours ?? 0) || a.id - b.id).slice(0, MOST)
  const visible = unitsWhere(actor, 'results.read')
  const published = await db
    .select({
      requirementId: publication.requirementId,
      on: publication.publishedOn,
      verdict: publication.verdict,
      split: publication.split,
    })
    .from(publication)
    .where(
      and(
        eq(publication.current, true),
        inArray(publication.unitId, visible),
        inArray(
          publication.requirementId,
          items.map(item => item.id),
        ),
      ),
    )
    .orderBy(desc(publication.publishedOn))
  const newest = new Map<number, (typeof published)[number]>()
  for (const each of published) if (!newest.has(each.requirementId)) newest.set(each.requirementId, each)
  return {
    items: items.map(item => {
      const last = newest.get(item.id)
      return {
        ...item,
        lastRated: last ? { on: last.on, verdict: last.verdict, split: last.split } : null,
      }
    }),
    left: found.length - items.length,
  }
}
