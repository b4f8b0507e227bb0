import { hoursPerYear } from '@/lib/burden/hours'
import type { BurdenSettings } from '@/lib/burden/settings'
import type { Day } from '@/lib/platform/time'
import { type Bound, boundRanges, type Workforce } from './bound-people'
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

/** Whom marks and groups bind, and how many; worked out once for those that many requirements share. */
const known = new WeakMap<
  Surroundings,
  WeakMap<RegisteredRow['marks'], Map<RegisteredRow['groupIds'], Binding>>
>()

interface Binding {
  bound: Bound
  people: number
}

function bindingOf({ marks, groupIds }: RegisteredRow, around: Surroundings): Binding {
  const ofAll =
    known.get(around) ?? new WeakMap<RegisteredRow['marks'], Map<RegisteredRow['groupIds'], Binding>>()
  known.set(around, ofAll)
  const ofMarks = ofAll.get(marks) ?? new Map<RegisteredRow['groupIds'], Binding>()
  ofAll.set(marks, ofMarks)
  const before = ofMarks.get(groupIds)
  if (before) return before
  const { workforce, day } = around
  const bound = { ranges: boundRanges(workforce.tree, marks, day), groupIds }
  const binding = { bound, people: workforce.people(bound) }
  ofMarks.set(groupIds, binding)
  return binding
}

/** A requirement's row of the list, from what is registered of it and what stands around it. */
export function listRowOf(row: RegisteredRow, surroundings: Surroundings): ListRow {
  const { burdenSettings, day } = surroundings
  const { bound, people } = bindingOf(row, surroundings)
  const burden = burdenOf(row)
  const open = row.caseStates.some(state => state === 'closed')
    ? row.caseStates.filter(state => state !== 'closed')
    : row.caseStates
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
    marks: row.marks,
    burden,
    bound,
    people,
    hours: burden ? hoursPerYear(burden, people, burdenSettings) : 0,
    caseStates: open.length > 0 ? open : row.caseStates.slice(0, 1),
    signals: row.signals,
    publications: row.publications,
  }
}
