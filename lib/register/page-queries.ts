import 'server-only'
import { sql } from 'drizzle-orm'
import { cache } from 'react'
import { type Reader, reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { requirement } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { hoursPerYear, minutesAWeekForEach } from '@/lib/burden/hours'
import { cost, fullTimeYears } from '@/lib/burden/proportion'
import { burdenSettingsOf } from '@/lib/burden/settings'
import { loadOrganisation } from '@/lib/organisation/load'
import { groupBy } from '@/lib/platform/group-by'
import { today } from '@/lib/platform/time'
import { burdenOf } from './burden-of'
import { readNames } from './content-names-reads'
import {
  findRequirement,
  type RequirementRow,
  readContent,
  readMarks,
  readSignals,
  requirementByReference,
} from './content-reads'
import { loadRegister } from './index-in-memory'
import { mayRepeal, repealObstacleOf } from './repeal-reads'

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
  const row = await requirementByReference(db, referenceNumber)
  if (!row) return undefined
  const index = await loadRegister(db)
  const listed = index.find(row.id)
  const { settings } = await loadOrganisation()
  const content = await readContent(db, row)
  const [marks, chain, signals, names, obstacle] = await Promise.all([
    readMarks(db, row.id),
    readChain(db, row),
    readSignals(db, row.id),
    readNames(db, actor.tree, row.ownerPersonId ? [row.ownerPersonId] : [], content.groups),
    repealObstacleOf(db, row),
  ])
  const merged = row.mergedIntoId === null ? undefined : index.find(row.mergedIntoId)
  const subject = { unitId: row.ownerUnitId, requirementOwnerId: row.ownerPersonId }
  const people = listed?.people ?? 0
  return {
    row,
    content,
    people,
    binds: marks.filter(mark => mark.effect === 'binds').map(mark => mark.unitId),
    released: marks.filter(mark => mark.effect === 'released'),
    names,
    chain,
    signals,
    time: timeOf(row, people, settings),
    mergedInto: merged,
    reviewIsLate: row.reviewBy !== null && row.reviewBy < today() && listed?.inForce === true,
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

const linkColumns = {
  id: requirement.id,
  referenceNumber: requirement.referenceNumber,
  title: requirement.title,
  level: requirement.level,
  status: requirement.status,
  derivesFromId: requirement.derivesFromId,
}

/** From the topmost requirement it derives from, down through itself to all that derives from it. */
async function readChain(db: Reader, row: RequirementRow): Promise<ChainLink> {
  const links = groupBy(await below(db).all({ id: row.id }), link => link.derivesFromId)
  let top: ChainLink = { ...row, below: hang(links, row.id, new Set([row.id])) }
  const seen = new Set([row.id])
  for (let upId = row.derivesFromId; upId !== null && !seen.has(upId); ) {
    seen.add(upId)
    const above = await findRequirement(db, upId)
    if (!above) break
    top = { ...above, below: [top] }
    upId = above.derivesFromId
  }
  return top
}

type LinkRow = Awaited<ReturnType<ReturnType<typeof below>['all']>>[number]

/** All that derives from a requirement, however far down, in one look; `union` ends where a chain goes in a ring. */
const below = prepared(db =>
  db
    .select(linkColumns)
    .from(requirement)
    .where(
      sql`${requirement.id} in (with recursive below(id) as (
        select r.id from ${requirement} r where r.derives_from_id = ${sql.placeholder('id')}
        union select r.id from ${requirement} r join below on r.derives_from_id = below.id
      ) select id from below)`,
    )
    .orderBy(requirement.referenceNumber)
    .prepare(),
)

function hang(
  links: ReadonlyMap<number | null, readonly LinkRow[]>,
  id: number,
  seen: Set<number>,
): ChainLink[] {
  const below: ChainLink[] = []
  for (const each of links.get(id) ?? []) {
    if (seen.has(each.id)) continue
    seen.add(each.id)
    below.push({ ...each, below: hang(links, each.id, seen) })
  }
  return below
}
