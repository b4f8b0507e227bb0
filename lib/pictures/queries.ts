import 'server-only'
import { cache } from 'react'
import { reader } from '@/db/client'
import { type Actor, leadingUnitId, may } from '@/lib/access/actor'
import { burdenSettingsOf } from '@/lib/burden/settings'
import { loadOrganisation } from '@/lib/organisation/load'
import { besideRegister } from '@/lib/overview/kept-with-register'
import { remembered } from '@/lib/overview/remembered'
import { addMonths, type Day } from '@/lib/platform/time'
import { loadRegister } from '@/lib/register/index-in-memory'
import type { ListIndex } from '@/lib/register/list-index'
import type { ListRow } from '@/lib/register/list-row'
import { type Avoided, avoidedIn } from './avoided'
import { readAvoided } from './avoided-reads'
import { type ChainNode, type ChainRow, chainsOf, type Law, lawOf, lawsOf } from './chain'
import { type Flow, type FlowPart, flowOf } from './flow'
import { type Ledger, ledgerOf } from './ledger'
import { readMonths } from './month-reads'
import type { PictureFilters } from './picture-filters'
import { isGrowing, type SharePoint, shareOf, sharePoints } from './share'
import { type Week, weekOf } from './week'

/** What every picture is about: one unit, in the organisation around it. */
export interface PictureUnit {
  id: number
  name: string
  /** The units above, topmost first. */
  above: readonly { id: number; name: string }[]
  /** Open units right below, in the order of the organisation. */
  below: readonly { id: number; name: string }[]
}

/** The unit of a picture: the one asked for, else where the reader belongs. Every unit is open to all (§2). */
export function pictureUnit(actor: Actor, { unitId }: PictureFilters): PictureUnit {
  const asked = unitId === null ? undefined : actor.tree.find(unitId)
  const unit = asked ?? actor.tree.get(leadingUnitId(actor))
  return {
    id: unit.id,
    name: unit.name,
    above: actor.tree.lineage(unit.id).slice(0, -1),
    below: actor.tree.children(unit.id).filter(each => each.closedOn === null),
  }
}

/** The register is readable to all who are signed in, and so is what is drawn from it alone (§2). */
const registerIndex = cache(async (actor: Actor): Promise<ListIndex> => {
  if (!may(actor, 'register.read', { unitId: actor.tree.root.id }))
    throw new Error('The register is read by those who are signed in')
  return loadRegister(await reader())
})

const keyOf = (name: string, unitId: number, { kind, years }: PictureFilters) =>
  `picture/${name}/${unitId}/${kind ?? 'all'}/${years}`

const ofKind =
  ({ kind }: PictureFilters) =>
  (row: { kind: string }) =>
    kind === null || row.kind === kind

/** In force in the unit, with the hours a year there. */
const inForceIn = (index: ListIndex, unitId: number) =>
  index
    .binding(unitId)
    .filter(row => row.inForce)
    .map(row => ({ row, hours: index.hoursIn(row, unitId) }))

const yearsAgo = (day: Day, years: number): Day => addMonths(day, -12 * years)

export interface ChainPicture {
  laws: readonly Law[]
  /** The day from which an addition counts as new. */
  since: Day
}

function chainRowsIn(index: ListIndex, unitId: number): ChainRow[] {
  const binding = new Set(index.binding(unitId).map(row => row.id))
  return index.rows
    .filter(row => row.inForce)
    .map(row => ({
      id: row.id,
      referenceNumber: row.referenceNumber,
      title: row.title,
      level: row.level,
      kind: row.kind,
      lawLink: row.lawLink,
      introducedOn: row.introducedOn,
      ownerUnitId: row.ownerUnitId,
      derivesFromId: row.derivesFromId,
      hours: binding.has(row.id) ? index.hoursIn(row, unitId) : 0,
      binds: binding.has(row.id),
    }))
}

const chainsIn = (index: ListIndex, unitId: number): Promise<ChainNode[]> =>
  remembered(`picture/chains/${unitId}`, async () => chainsOf(chainRowsIn(index, unitId)))

/** Which state requirements have had most built on them, and where (§6). */
export async function readLaws(actor: Actor, unitId: number, filters: PictureFilters): Promise<ChainPicture> {
  const index = await registerIndex(actor)
  return remembered(keyOf('laws', unitId, filters), async () => {
    const since = yearsAgo(index.day, filters.years)
    return { laws: lawsOf(await chainsIn(index, unitId), ofKind(filters), since), since }
  })
}

export interface ChainOfOne {
  /** The topmost of the chain, with all that hangs on it in the unit. */
  law: Law
  since: Day
}

/** Everything that was built on what this requirement comes from, in one unit. Null where it is in no chain there. */
export async function readChain(
  actor: Actor,
  referenceNumber: number,
  unitId: number,
  filters: PictureFilters,
): Promise<{ row: ListRow; found: ChainOfOne | null } | null> {
  const index = await registerIndex(actor)
  const row = index.rows.find(each => each.referenceNumber === referenceNumber)
  if (!row) return null
  const topId = topOf(index, row)
  const chains = await chainsIn(index, unitId)
  const node = chains.find(each => each.row.id === topId)
  const since = yearsAgo(index.day, filters.years)
  return { row, found: node ? { law: lawOf(node, () => true, since), since } : null }
}

/** The topmost in force that it derives from; itself where there is none. */
function topOf(index: ListIndex, row: ListRow): number {
  const seen = new Set<number>()
  let top = row
  while (top.derivesFromId !== null && !seen.has(top.id)) {
    seen.add(top.id)
    const above = index.find(top.derivesFromId)
    if (!above?.inForce) break
    top = above
  }
  return top.id
}

/** Hours a year from level to kind to the units right below (§3). */
export async function readFlow(actor: Actor, unitId: number, filters: PictureFilters): Promise<Flow> {
  const index = await registerIndex(actor)
  return remembered(keyOf('flow', unitId, filters), async () => {
    const { tree } = index
    const below = tree.children(unitId)
    const parts: FlowPart[] = [
      ...below.map(unit => ({ key: String(unit.id), unitId: unit.id, name: unit.name, units: 1 })),
      // Those whose home is the unit itself; a team has nobody else.
      { key: 'own', unitId, name: tree.get(unitId).name, units: 1 },
    ]
    const rows = inForceIn(index, unitId)
      .filter(({ row }) => ofKind(filters)(row))
      .map(({ row, hours }) => {
        const inParts = below.map(unit => index.hoursIn(row, unit.id))
        const own = hours - inParts.reduce((sum, each) => sum + each, 0)
        // What is left by rounding is nobody's.
        return { level: row.level, kind: row.kind, hours: [...inParts, own > 1e-6 ? own : 0] }
      })
    return flowOf(rows, parts)
  })
}

export interface LedgerPicture {
  ledger: Ledger<ListRow>
  /** What was avoided at the door in the same time, the earliest first; its kind is not known, so one kind shows none. */
  avoided: readonly Avoided[]
  today: Day
}

/** What came to a unit and what left it, by quarter, and beside it what never came (§6). */
export async function readLedger(
  actor: Actor,
  unitId: number,
  filters: PictureFilters,
): Promise<LedgerPicture> {
  const index = await registerIndex(actor)
  const { settings } = await loadOrganisation()
  const ledger = await remembered(keyOf('ledger', unitId, filters), async () =>
    ledgerOf(
      {
        rows: index.rows.filter(ofKind(filters)),
        unitId,
        workforce: index.workforce,
        settings: burdenSettingsOf(settings),
      },
      index.day,
      filters.years,
    ),
  )
  const [first] = ledger.quarters
  const rows = filters.kind || !first ? [] : await readAvoided(await reader(), first.from, index.day)
  return { ledger, avoided: avoidedIn(rows, unitId, index.workforce), today: index.day }
}

export interface SharePicture {
  /** As it is now. */
  share: number | null
  growing: { count: number; hours: number }
  hours: number
  /** The kept months of the period, the earliest first. */
  points: readonly SharePoint[]
  today: Day
  /** What makes it up, the most hours first. */
  largest: readonly { row: ListRow; hours: number }[]
  /** How many of them lack a date on which somebody looks at them again. */
  withoutReview: number
}

const MOST_LISTED = 12

/** A unit's mushrooming share now, and as it was month by month (§6). It is compared with itself and nobody else. */
export async function readShare(
  actor: Actor,
  unitId: number,
  filters: PictureFilters,
): Promise<SharePicture> {
  const index = await registerIndex(actor)
  return remembered(keyOf('share', unitId, filters), async () => {
    const from = yearsAgo(index.day, filters.years).slice(0, 7)
    const kept = await readMonths(await reader(), unitId, from)
    const rows = inForceIn(index, unitId).filter(({ row }) => ofKind(filters)(row))
    const hoursOf = (some: typeof rows) => some.reduce((sum, { hours }) => sum + hours, 0)
    const growing = rows.filter(({ row }) => isGrowing(row))
    const figures = { hours: hoursOf(rows), growing: hoursOf(growing) }
    return {
      share: shareOf(figures),
      growing: { count: growing.length, hours: figures.growing },
      hours: figures.hours,
      points: sharePoints(kept, filters.kind),
      today: index.day,
      largest: growing
        .sort((a, b) => b.hours - a.hours || a.row.referenceNumber - b.row.referenceNumber)
        .slice(0, MOST_LISTED),
      withoutReview: growing.filter(({ row }) => row.reviewBy === null).length,
    }
  })
}

/** What requirements take of a working week in a unit (§3); no week where nobody is employed. */
export async function readWeek(
  actor: Actor,
  unitId: number,
): Promise<{ week: Week | null /** Working weeks of a year. */; weeks: number; fullTimeHours: number }> {
  const index = await registerIndex(actor)
  const { settings } = await loadOrganisation()
  const burdenSettings = burdenSettingsOf(settings)
  const week = await remembered(`picture/week/${unitId}`, async () => {
    const { employment } = await besideRegister(await reader(), index)
    const fractions = index.tree
      .subtree(unitId)
      .reduce((total, unit) => total + (employment.get(unit.id) ?? 0), 0)
    const rows = inForceIn(index, unitId).map(({ row, hours }) => ({ kind: row.kind, hours }))
    return weekOf(rows, fractions, burdenSettings)
  })
  return { week, weeks: burdenSettings.perYear.week, fullTimeHours: burdenSettings.fullTimeHours }
}

export interface AllPictures {
  chain: ChainPicture
  flow: Flow
  ledger: LedgerPicture
  share: SharePicture
  week: Week | null
}

/** All pictures of a unit, for the page that tells what each of them says. */
export async function readAllPictures(
  actor: Actor,
  unitId: number,
  filters: PictureFilters,
): Promise<AllPictures> {
  const [chain, flow, ledger, share, { week }] = await Promise.all([
    readLaws(actor, unitId, filters),
    readFlow(actor, unitId, filters),
    readLedger(actor, unitId, filters),
    readShare(actor, unitId, filters),
    readWeek(actor, unitId),
  ])
  return { chain, flow, ledger, share, week }
}
