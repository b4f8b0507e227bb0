import 'server-only'
import { and, asc, count, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { among, prepared } from '@/db/prepared'
import { hassleReport, person, requirement } from '@/db/schema'
import { type Actor, may, unitsWhere } from '@/lib/access/actor'
import { thresholdOf } from '@/lib/disclosure/classes'
import { median } from '@/lib/disclosure/rounding'
import { readUnitsLedNearest } from '@/lib/organisation/led-reads'
import { loadOrganisation } from '@/lib/organisation/load'
import { type PageOf, pageOf } from '@/lib/platform/page-of'
import { addDays, daysBetween, today } from '@/lib/platform/time'
import { readHolders } from '@/lib/workflow/decider-reads'
import { readHassleClasses } from './class-reads'
import { readUnitKey } from './key-reads'
import { type Followed, readAllFollowed, readFollowed } from './report-reads'
import type { ReportState } from './vocabulary'

/** Whoever wrote it, as far as that is known. */
export type From = { is: 'named'; name: string } | { is: 'signed'; name: string } | { is: 'anonymous' }

/** A report on a list. */
export interface Listed {
  id: number
  unitName: string
  body: string
  week: string
  deliveredOn: string
  state: ReportState
  from: From
  requirement: { referenceNumber: number; title: string } | null
}

/** So many of those that wait are named on the overview: of more, the first ones are no longer read. */
const MOST_NAMED = 3
const REPORTS_A_PAGE = 50

const columns = {
  id: hassleReport.id,
  unitId: hassleReport.unitId,
  body: hassleReport.body,
  week: hassleReport.week,
  deliveredOn: hassleReport.deliveredOn,
  state: hassleReport.state,
  writerPersonId: hassleReport.writerPersonId,
  signedName: hassleReport.signedName,
  writer: person.name,
  referenceNumber: requirement.referenceNumber,
  title: requirement.title,
}

function fromOf(row: { writerPersonId: number | null; writer: string | null; signedName: string }): From {
  if (row.writerPersonId !== null) return { is: 'named', name: row.writer ?? '' }
  return row.signedName ? { is: 'signed', name: row.signedName } : { is: 'anonymous' }
}

const reportsIn = prepared(db =>
  db
    .select(columns)
    .from(hassleReport)
    .leftJoin(person, eq(person.id, hassleReport.writerPersonId))
    .leftJoin(requirement, eq(requirement.id, hassleReport.requirementId))
    .where(and(among(hassleReport.unitId, 'units'), eq(hassleReport.state, sql.placeholder('state'))))
    // Within a day by a number drawn by chance.
    .orderBy(desc(hassleReport.deliveredOn), asc(hassleReport.id))
    .limit(sql.placeholder('most'))
    .offset(sql.placeholder('passed'))
    .prepare(),
)

async function list(
  actor: Actor,
  unitIds: number[],
  state: ReportState,
  { most, passed = 0 }: { most: number; passed?: number },
): Promise<Listed[]> {
  if (unitIds.length === 0) return []
  const asked = { units: JSON.stringify(unitIds), state, most, passed }
  const rows = await reportsIn(await reader()).all(asked)
  return rows.map(({ unitId, writer, writerPersonId, signedName, referenceNumber, title, ...row }) => ({
    ...row,
    unitName: actor.tree.find(unitId)?.name ?? '',
    from: fromOf({ writer, writerPersonId, signedName }),
    requirement: referenceNumber === null || title === null ? null : { referenceNumber, title },
  }))
}

/** The reports of the units this person leads that stand so, newest first and a page of them, and how many there are of each. */
export async function hassleInbox(
  actor: Actor,
  state: ReportState,
  asked = 1,
): Promise<PageOf & { reports: Listed[]; counts: Record<ReportState, number> }> {
  const unitIds = unitsWhere(actor, 'hassle.handle')
  const rows = await (await reader())
    .select({ state: hassleReport.state, reports: count() })
    .from(hassleReport)
    .where(inArray(hassleReport.unitId, unitIds))
    .groupBy(hassleReport.state)
  const of = (each: ReportState) => rows.find(row => row.state === each)?.reports ?? 0
  const at = pageOf(of(state), REPORTS_A_PAGE, asked)
  return {
    ...at,
    reports: await list(actor, unitIds, state, { most: at.size, passed: at.passed }),
    counts: { new: of('new'), linked: of('linked'), answered: of('answered'), hidden: of('hidden') },
  }
}

export interface WaitingReports {
  total: number
  newest: Listed[]
}

/** New reports that nobody leads nearer to than this person: those that wait for them. */
export async function hassleWaitingFor(actor: Actor): Promise<WaitingReports> {
  const db = await reader()
  const unitIds = await readUnitsLedNearest(db, actor)
  const newest = await list(actor, unitIds, 'new', { most: MOST_NAMED + 1 })
  if (newest.length <= MOST_NAMED) return { total: newest.length, newest }
  const waiting = and(inArray(hassleReport.unitId, unitIds), eq(hassleReport.state, 'new'))
  return { total: await db.$count(hassleReport, waiting), newest: newest.slice(0, MOST_NAMED) }
}

/** One report as those who lead see it; null where there is none or it is not theirs. */
export async function hassleReportPage(
  actor: Actor,
  reportId: number,
): Promise<(Followed & { from: From; mayRegister: boolean }) | null> {
  const db = await reader()
  const found = await readFollowed(db, actor.tree, { reportId })
  if (!found || !may(actor, 'hassle.handle', { unitId: found.report.unitId })) return null
  const [row] = await db
    .select(columns)
    .from(hassleReport)
    .leftJoin(person, eq(person.id, hassleReport.writerPersonId))
    .leftJoin(requirement, eq(requirement.id, hassleReport.requirementId))
    .where(eq(hassleReport.id, reportId))
  if (!row) return null
  return {
    ...found,
    from: fromOf(row),
    mayRegister: may(actor, 'requirement.register', { unitId: found.report.unitId }),
  }
}

/** What this person has written under their own name, and what became of it, newest first. */
export const ownReports = async (actor: Actor): Promise<Followed[]> =>
  readAllFollowed(await reader(), actor.tree, { writerPersonId: actor.personId })

/** What the form of a new requirement begins with, when it is registered from a report; null where that is not theirs to do. */
export async function hassleForForm(
  actor: Actor,
  reportId: number,
): Promise<{ reportId: number; title: string; demand: string; unitId: number } | null> {
  const found = await hassleReportPage(actor, reportId)
  if (!found || found.report.state === 'linked' || found.report.state === 'hidden') return null
  const { body, unitId } = found.report
  const [first = ''] = body.split(/(?<=[.!?])\s/)
  return { reportId, title: first.length > 80 ? '' : first.replace(/[.!?]+$/, ''), demand: body, unitId }
}

/** How somebody at home in a unit can write without a name: the unit's link, and the label that it will carry. */
export async function waysToTell(actor: Actor): Promise<{
  unitName: string
  /** Somebody leads the unit, or one above it, and sees what is written. */
  isLed: boolean
  key: string
  label: { unitName: string; people: number } | null
  k: number
}> {
  const db = await reader()
  const { settings } = await loadOrganisation()
  const k = thresholdOf(settings)
  const above = actor.tree.lineage(actor.homeUnitId).map(unit => unit.id)
  const [classes, key, leaders] = await Promise.all([
    readHassleClasses(db, actor.tree, k),
    readUnitKey(db, actor.homeUnitId),
    readHolders(db, above),
  ])
  const label = classes.get(actor.homeUnitId)
  return {
    unitName: actor.tree.get(actor.homeUnitId).name,
    isLed: leaders.length > 0,
    key,
    label: label ? { unitName: actor.tree.get(label.unitId).name, people: label.people } : null,
    k,
  }
}

/** A unit's poster: its link and its label; null where this person does not lead it. */
export async function hasslePoster(actor: Actor, unitId: number) {
  if (!may(actor, 'hassle.handle', { unitId })) return null
  return waysToTell({ ...actor, homeUnitId: unitId })
}

/** The units whose poster this person may print: those they lead, and the ones right below. */
export function posterUnits(actor: Actor): { id: number; name: string }[] {
  const led = actor.roles.filter(held => held.role === 'head' || held.role === 'management')
  const near = new Set(
    led.flatMap(({ unitId }) => [unitId, ...actor.tree.children(unitId).map(each => each.id)]),
  )
  return actor.tree.units.filter(
    unit => near.has(unit.id) && unit.closedOn === null && may(actor, 'hassle.handle', { unitId: unit.id }),
  )
}

/** What has come of the reports of the last year around a unit. Days are from when it could first be seen. */
export interface HassleFigures {
  unitName: string
  reports: number
  linked: number
  answered: number
  waiting: number
  hidden: number
  /** Half of those that were taken up were so within so many days; null where none has been. */
  medianDays: number | null
}

/**
 * The figures of the institution a unit lies in, or of the label that its people write under where that lies above. They are about what those who
 * lead did, and count nothing that has not been delivered.
 */
export async function hassleFigures(actor: Actor, unitId: number): Promise<HassleFigures> {
  const db = await reader()
  const { settings } = await loadOrganisation()
  const classes = await readHassleClasses(db, actor.tree, thresholdOf(settings))
  const label = classes.get(unitId)?.unitId ?? unitId
  const institution = actor.tree.nearest(unitId, 'institution')?.id ?? unitId
  const about = actor.tree.isWithin(institution, label) ? label : institution
  const rows = await db
    .select({
      state: hassleReport.state,
      deliveredOn: hassleReport.deliveredOn,
      takenUpOn: hassleReport.takenUpOn,
    })
    .from(hassleReport)
    .where(
      and(
        inArray(
          hassleReport.unitId,
          actor.tree.subtree(about).map(each => each.id),
        ),
        gte(hassleReport.deliveredOn, addDays(today(), -365)),
      ),
    )
  const of = (state: ReportState) => rows.filter(row => row.state === state).length
  const days = rows.flatMap(row =>
    row.takenUpOn === null ? [] : [daysBetween(row.deliveredOn, row.takenUpOn)],
  )
  return {
    unitName: actor.tree.get(about).name,
    reports: rows.length,
    linked: of('linked'),
    answered: of('answered'),
    waiting: of('new'),
    hidden: of('hidden'),
    medianDays: days.length === 0 ? null : Math.ceil(median(days)),
  }
}
