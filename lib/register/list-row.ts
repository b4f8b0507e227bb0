import type { Burden } from '@/lib/burden/hours'
import type { PageOf } from '@/lib/platform/page-of'
import type { Day } from '@/lib/platform/time'
import type { SignalKind } from '@/lib/signals/vocabulary'
import type { CaseState } from '@/lib/workflow/states'
import type { BindingMark, Bound } from './bound-people'
import type { Facet, Scope } from './list-filters'
import type { PublishedVerdict } from './verdict-view'
import type { Bindingness, Kind, LegalStatus, Level, RequirementStatus } from './vocabulary'

/** A requirement as the list knows it. */
export interface ListRow {
  id: number
  referenceNumber: number
  title: string
  kind: Kind
  level: Level
  bindingness: Bindingness
  legalStatus: LegalStatus
  status: RequirementStatus
  /** In force today (lib/register/in-force.ts). */
  inForce: boolean
  reviewBy: Day | null
  introducedOn: Day | null
  createdAt: number
  ownerUnitId: number
  riskId: number | null
  /** The requirement it derives from, in force or not. */
  derivesFromId: number | null
  /** The law it comes from, as it was typed; empty where none is named. */
  lawLink: string
  repealedFrom: Day | null
  /** Whom it binds and has bound, as it is registered: with `introducedOn` and `repealedFrom` its life (§6). */
  marks: readonly BindingMark[]
  /** Null while nobody has said how long it takes or how often. */
  burden: Burden | null
  bound: Bound
  people: number
  /** Hours a year of everybody bound. */
  hours: number
  /** States of its open cases; `closed` where it only has closed ones; none without a case. */
  caseStates: readonly CaseState[]
  /** Open signals: new or seen. */
  signals: readonly SignalKind[]
  publications: readonly PublishedVerdict[]
}

export interface ListResult extends PageOf {
  /** All hours of what is listed, in the chosen unit where one is chosen. */
  hours: number
  rows: { row: ListRow; hours: number; verdict: PublishedVerdict | null; hidden: boolean }[]
  /** How many rows each value would give, with all other filters as they are. */
  counts: Record<Facet, Record<string, number>>
  scopeCounts: Record<Scope, number>
  /** How many would be left with this unit chosen. */
  inUnit(unitId: number): number
}
