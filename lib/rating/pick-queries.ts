import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { reader } from '@/db/client'
import { publication, requirement, requirementGroup } from '@/db/schema'
import { type Actor, unitsWhere } from '@/lib/access/actor'
import { hoursPerYear } from '@/lib/burden/hours'
import { burdenSettingsOf } from '@/lib/burden/settings'
import { loadOrganisation } from '@/lib/organisation/load'
import { groupBy } from '@/lib/platform/group-by'
import { type Day, today } from '@/lib/platform/time'
import { boundRanges, sharedRanges } from '@/lib/register/bound-people'
import { burdenOf } from '@/lib/register/burden-of'
import { inForceOn } from '@/lib/register/in-force'
import { readMarksOf } from '@/lib/register/marks-reads'
import { formatReference } from '@/lib/register/reference'
import { loadWorkforce } from '@/lib/register/workforce-reads'
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
  const [{ settings }, workforce, rows, marks, groups] = await Promise.all([
    loadOrganisation(),
    loadWorkforce(db),
    db
      .select()
      .from(requirement)
      .where(inArray(requirement.status, ['active', 'suspended'])),
    readMarksOf(db),
    db.select().from(requirementGroup),
  ])
  const day = today()
  const marksOf = groupBy(marks, mark => mark.requirementId)
  const groupsOf = groupBy(groups, group => group.requirementId)
  const { tree } = workforce
  const there = boundRanges(
    tree,
    unitIds.map(unitId => ({ unitId, effect: 'binds' as const, fromDay: null })),
    day,
  )
  const burdens = burdenSettingsOf(settings)
  const found = rows.flatMap(row => {
    if (!inForceOn(row, day)) return []
    const groupIds = (groupsOf.get(row.id) ?? []).map(group => group.professionalGroupId)
    const ranges = boundRanges(tree, marksOf.get(row.id) ?? [], day)
    const people = workforce.people({ ranges: sharedRanges(ranges, there), groupIds })
    if (people === 0) return []
    const burden = burdenOf(row)
    const all = workforce.people({ ranges, groupIds })
    const hours = burden ? (hoursPerYear(burden, all, burdens) * people) / all : null
    return [{ id: row.id, reference: formatReference(row.referenceNumber), title: row.title, people, hours }]
  })
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
  return {
    items: items.map(item => {
      const last = published.find(each => each.requirementId === item.id)
      return {
        ...item,
        lastRated: last ? { on: last.on, verdict: last.verdict, split: last.split } : null,
      }
    }),
    left: found.length - items.length,
  }
}
