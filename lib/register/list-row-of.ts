import { hoursPerYear } from '@/lib/burden/hours'
import type { BurdenSettings } from '@/lib/burden/settings'
import type { Day } from '@/lib/platform/time'
import { type BindingMark, type Bound, boundRanges, type Workforce } from './bound-people'
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
  marks: readonly BindingMark[]
  bound: Bound
  people: number
}

function bindingOf({ marks, suspensions, groupIds }: RegisteredRow, around: Surroundings): Binding {
  // A trust test is a requirement's own: nothing to share.
  if (suspensions.length > 0) return workOut([...marks, ...suspensions], groupIds, around)
  const ofAll =
    known.get(around) ?? new WeakMap<RegisteredRow['marks'], Map<RegisteredRow['groupIds'], Binding>>()
  known.set(around, ofAll)
  const ofMarks = ofAll.get(marks) ?? new Map<RegisteredRow['groupIds'], Binding>()
  ofAll.set(marks, ofMarks)
  const before = ofMarks.get(groupIds)
  if (before) return before
  const binding = workOut(marks, groupIds, around)
  ofMarks.set(groupIds, binding)
  return binding
}

function workOut(
  marks: readonly BindingMark[],
  groupIds: RegisteredRow['groupIds'],
  { workforce, day }: Surroundings,
): Binding {
  const bound = { ranges: boundRanges(workforce.tree, marks, day), groupIds }
  return { marks, bound, people: workforce.people(bound) }
}

/** A requirement's row of the list, from what is registered of it and what stands around it. */
export function listRowOf(row: RegisteredRow, surroundings: Surroundings): ListRow {
  const { burdenSettings, day } = surroundings
  const { marks, bound, people } = bindingOf(row, surroundings)
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
