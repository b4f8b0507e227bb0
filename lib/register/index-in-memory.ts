import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { changeCounters } from '@/db/change-counter'
import type { Reader } from '@/db/client'
import {
  governanceCase,
  publication,
  requirement,
  requirementBinding,
  requirementGroup,
  settings,
  signal,
} from '@/db/schema'
import { hoursPerYear } from '@/lib/burden/hours'
import { type BurdenSettings, burdenSettingsOf } from '@/lib/burden/settings'
import { groupBy } from '@/lib/platform/group-by'
import { type Day, today } from '@/lib/platform/time'
import { type BindingMark, boundRanges, type Workforce } from './bound-people'
import { burdenOf } from './burden-of'
import { inForceOn } from './in-force'
import { ListIndex } from './list-index'
import type { ListRow } from './list-row'
import { readWorkforce } from './workforce-reads'

const kept = globalThis as unknown as { raaderumRegisterIndex?: { key: string; value: Promise<ListIndex> } }

/**
 * The register's list index: read again when a requirement, a case, a signal, a publication or the organisation has
 * changed (`change_counter`), and when a new day begins, because reviews fall due and bindings end by the day.
 */
export async function loadRegister(db: Reader): Promise<ListIndex> {
  const counters = await changeCounters(db)
  const day = today()
  const key = `${counters.organisation}/${counters.register}/${day}`
  if (kept.raaderumRegisterIndex?.key !== key) {
    const value = readRegister(db, day)
    kept.raaderumRegisterIndex = { key, value }
    // A read that failed is not kept: the next request tries again.
    value.catch(() => {
      if (kept.raaderumRegisterIndex?.value === value) kept.raaderumRegisterIndex = undefined
    })
  }
  return kept.raaderumRegisterIndex.value
}

async function readRegister(db: Reader, day: Day): Promise<ListIndex> {
  const workforce = await readWorkforce(db)
  const [settingsRow] = await db.select().from(settings)
  const rows = await db.select(listColumns).from(requirement).orderBy(requirement.id)
  const parts = {
    marks: byRequirement(await db.select().from(requirementBinding)),
    groups: byRequirement(await db.select().from(requirementGroup)),
    cases: byRequirement(
      await db
        .select({ requirementId: governanceCase.requirementId, state: governanceCase.state })
        .from(governanceCase),
    ),
    signals: byRequirement(
      await db
        .select({ requirementId: signal.requirementId, kind: signal.kind })
        .from(signal)
        .where(inArray(signal.state, ['new', 'seen'])),
    ),
    publications: byRequirement(
      await db.select(verdictColumns).from(publication).where(eq(publication.current, true)),
    ),
  }
  const burdenSettings = burdenSettingsOf(settingsRow)
  return new ListIndex(
    rows.map(row => listRow(row, parts, workforce, burdenSettings, day)),
    workforce,
    day,
  )
}

const listColumns = {
  id: requirement.id,
  referenceNumber: requirement.referenceNumber,
  title: requirement.title,
  kind: requirement.kind,
  level: requirement.level,
  bindingness: requirement.bindingness,
  legalStatus: requirement.legalStatus,
  status: requirement.status,
  reviewBy: requirement.reviewBy,
  introducedOn: requirement.introducedOn,
  repealedFrom: requirement.repealedFrom,
  createdAt: requirement.createdAt,
  ownerUnitId: requirement.ownerUnitId,
  riskId: requirement.riskId,
  minutes: requirement.minutes,
  occurrences: requirement.occurrences,
  period: requirement.period,
  countedAs: requirement.countedAs,
  anywayPercent: requirement.anywayPercent,
}

const verdictColumns = {
  requirementId: publication.requirementId,
  unitId: publication.unitId,
  verdict: publication.verdict,
  split: publication.split,
  score: publication.score,
  low: publication.low,
  high: publication.high,
}

type Row = Pick<typeof requirement.$inferSelect, keyof typeof listColumns>
interface Parts {
  marks: Map<number, BindingMark[]>
  groups: Map<number, { professionalGroupId: number }[]>
  cases: Map<number, { state: ListRow['caseStates'][number] }[]>
  signals: Map<number, { kind: ListRow['signals'][number] }[]>
  publications: Map<number, ListRow['publications'][number][]>
}

/** What is about a unit and no requirement; no requirement has this number. */
const NONE = 0
const byRequirement = <T extends { requirementId: number | null }>(rows: readonly T[]): Map<number, T[]> =>
  groupBy(rows, row => row.requirementId ?? NONE)

function listRow(
  row: Row,
  parts: Parts,
  workforce: Workforce,
  burdenSettings: BurdenSettings,
  day: Day,
): ListRow {
  const bound = {
    ranges: boundRanges(workforce.tree, parts.marks.get(row.id) ?? [], day),
    groupIds: (parts.groups.get(row.id) ?? []).map(group => group.professionalGroupId),
  }
  const people = workforce.people(bound)
  const burden = burdenOf(row)
  const states = (parts.cases.get(row.id) ?? []).map(each => each.state)
  const open = states.filter(state => state !== 'closed')
  return {
    id: row.id,
    referenceNumber: row.referenceNumber,
    title: row.title,
    kind: row.kind,
    level: row.level,
    bindingness: row.bindingness,
    legalStatus: row.legalStatus,
    status: row.status,
    inForce: inForceOn(row, day),
    reviewBy: row.reviewBy,
    introducedOn: row.introducedOn,
    createdAt: row.createdAt,
    ownerUnitId: row.ownerUnitId,
    riskId: row.riskId,
    bound,
    people,
    hours: burden ? hoursPerYear(burden, people, burdenSettings) : 0,
    caseStates: open.length > 0 ? open : states.slice(0, 1),
    signals: (parts.signals.get(row.id) ?? []).map(each => each.kind),
    publications: parts.publications.get(row.id) ?? [],
  }
}
