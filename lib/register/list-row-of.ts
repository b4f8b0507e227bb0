import { hoursPerYear } from '@/lib/burden/hours'
import type { BurdenSettings } from '@/lib/burden/settings'
import type { Day } from '@/lib/platform/time'
import { boundRanges, type Workforce } from './bound-people'
import { burdenOf } from './burden-of'
import { inForceOn } from './in-force'
import type { ListRow } from './list-row'
import type { RegisteredRow } from './register-reads'

/** What the list tells of a requirement beside its own row: who works where, how hours are counted, and the day. */
export interface Surroundings {
  workforce: Workforce
  burdenSettings: BurdenSettings
  day: Day
}

/** A requirement's row of the list, from what is registered of it and what stands around it. */
export function listRowOf(row: RegisteredRow, { workforce, burdenSettings, day }: Surroundings): ListRow {
  const marks = row.suspensions.length === 0 ? row.marks : [...row.marks, ...row.suspensions]
  const bound = { ranges: boundRanges(workforce.tree, marks, day), groupIds: row.groupIds }
  const people = workforce.people(bound)
  const burden = burdenOf(row)
  const open = row.caseStates.filter(state => state !== 'closed')
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
    derivesFromId: row.derivesFromId,
    lawLink: row.lawLink,
    repealedFrom: row.repealedFrom,
    marks,
    burden,
    bound,
    people,
    hours: burden ? hoursPerYear(burden, people, burdenSettings) : 0,
    caseStates: open.length > 0 ? open : row.caseStates.slice(0, 1),
    signals: row.signals,
    publications: row.publications,
  }
}
