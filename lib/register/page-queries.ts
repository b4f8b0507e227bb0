import 'server-only'
import { cache } from 'react'
import { reader } from '@/db/client'
import { type Actor, may } from '@/lib/access/actor'
import { hoursPerYear, minutesAWeekForEach } from '@/lib/burden/hours'
import { cost, fullTimeYears } from '@/lib/burden/proportion'
import { burdenSettingsOf } from '@/lib/burden/settings'
import { loadOrganisation } from '@/lib/organisation/load'
import { groupBy } from '@/lib/platform/group-by'
import { today } from '@/lib/platform/time'
import { bindsPerson } from './bound-people'
import { burdenOf } from './burden-of'
import { readContent } from './content-reads'
import { loadRegister } from './index-in-memory'
import type { ListIndex } from './list-index'
import type { ListRow } from './list-row'
import { mayRepeal, repealObstacleOf } from './repeal-reads'
import { type RequirementRow, readMarks, requirementWithNames } from './requirement-reads'

/** A requirement in the chain, with what hangs below it. */
export interface ChainLink {
  id: number
  referenceNumber: number
  title: string
  level: RequirementRow['level']
  status: RequirementRow['status']
  below: ChainLink[]
}

export type RequirementPage = NonNullable<Awaited<ReturnType<typeof requirementPage>>>

/** Everything the page of one requirement shows that the register itself knows; undefined when there is none. */
export const requirementPage = cache(async (actor: Actor, referenceNumber: number) => {
  const db = await reader()
  const found = await requirementWithNames(db, referenceNumber)
  if (!found) return undefined
  const { row, groups, owner } = found
  const index = await loadRegister(db)
  const listed = index.find(row.id)
  const { settings } = await loadOrganisation()
  const content = await readContent(db, row)
  const marks = await readMarks(db, row.id)
  const obstacle = await repealObstacleOf(db, row)
  const merged = row.mergedIntoId === null ? undefined : index.find(row.mergedIntoId)
  const subject = { unitId: row.ownerUnitId, requirementOwnerId: row.ownerPersonId }
  const people = listed?.people ?? 0
  return {
    row,
    content,
    people,
    binds: marks.filter(mark => mark.effect === 'binds').map(mark => mark.unitId),
    released: marks.filter(mark => mark.effect === 'released'),
    names: {
      unit: (id: number) => actor.tree.find(id)?.name ?? '',
      group: (id: number) => groups.get(id) ?? '',
    },
    owner: owner ?? '',
    chain: chainOf(index, row),
    time: timeOf(row, people, settings),
    mergedInto: merged,
    reviewIsLate: row.reviewBy !== null && row.reviewBy < today() && listed?.inForce === true,
    /** It is in force and binds whoever reads it. */
    bindsReader: listed?.inForce === true && bindsPerson(listed.bound, actor.tree, actor),
    mayEdit: row.status !== 'repealed' && may(actor, 'requirement.edit', subject),
    mayRepeal: row.status !== 'repealed' && mayRepeal(actor, row),
    repealObstacle: obstacle,
  }
})

type Settings = Awaited<ReturnType<typeof loadOrganisation>>['settings']

function timeOf(row: RequirementRow, people: number, settings: Settings) {
  const burden = burdenOf(row)
  if (!burden) return null
  const figures = burdenSettingsOf(settings)
  const hours = hoursPerYear(burden, people, figures)
  return {
    burden,
    hours,
    years: fullTimeYears(hours, figures),
    weeklyEach: minutesAWeekForEach(burden, people, figures),
    /** DKK a year; null unless management has switched money on (§3). */
    money: settings?.showMoney ? cost(hours, figures) : null,
    freedTimeSentence: settings?.freedTimeSentence ?? '',
  }
}

type LinkRow = Omit<ChainLink, 'below'> & { derivesFromId: number | null }

/** What derives from each requirement, by reference; worked out once for each state of the register. */
const derived = new WeakMap<ListIndex, Map<number | null, ListRow[]>>()

function derivedFrom(index: ListIndex): Map<number | null, ListRow[]> {
  const known =
    derived.get(index) ??
    groupBy(
      index.rows
        .filter(row => row.derivesFromId !== null)
        .sort((a, b) => a.referenceNumber - b.referenceNumber),
      row => row.derivesFromId,
    )
  derived.set(index, known)
  return known
}

const linkOf = ({ id, referenceNumber, title, level, status }: LinkRow) => ({
  ...{ id, referenceNumber, title, level, status },
})

/** From the topmost requirement it derives from, down through itself to all that derives from it. */
function chainOf(index: ListIndex, row: RequirementRow): ChainLink {
  let top: ChainLink = { ...linkOf(row), below: hang(derivedFrom(index), row.id, new Set([row.id])) }
  const seen = new Set([row.id])
  for (let upId = row.derivesFromId; upId !== null && !seen.has(upId); ) {
    seen.add(upId)
    const above = index.find(upId)
    if (!above) break
    top = { ...linkOf(above), below: [top] }
    upId = above.derivesFromId
  }
  return top
}

function hang(
  links: ReadonlyMap<number | null, readonly LinkRow[]>,
  id: number,
  seen: Set<number>,
): ChainLink[] {
  const below: ChainLink[] = []
  for (const each of links.get(id) ?? []) {
    if (seen.has(each.id)) continue
    seen.add(each.id)
    below.push({ ...linkOf(each), below: hang(links, each.id, seen) })
  }
  return below
}
