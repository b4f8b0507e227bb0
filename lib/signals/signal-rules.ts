import { type AreaGrowthEvidence, areaGrowth, type BoundSpan } from './area-growth'
import { type CrowdedRiskEvidence, findCrowdedRisks } from './crowded-risk'
import { findLayering, type LayeringEvidence } from './layering'
import { type NoCriticalReviewEvidence, noCriticalReview } from './no-critical-review'
import { type NoExpiryEvidence, noExpiry } from './no-expiry'
import { findOverlaps, type OverlapEvidence } from './overlap'
import type { Snapshot, SnapshotRow } from './register-snapshot'
import { type SelfImposedEvidence, selfImposed } from './self-imposed'
import { mushroomingKinds, type SignalKind } from './vocabulary'

/** The facts a signal names as its evidence, by kind (§6). */
export type Evidence = {
  no_critical_review: NoCriticalReviewEvidence
  overlap: OverlapEvidence
  layering: LayeringEvidence
  self_imposed: SelfImposedEvidence
  crowded_risk: CrowdedRiskEvidence
  no_expiry: NoExpiryEvidence
  area_growth: AreaGrowthEvidence
}

type Subject = { requirementId: number } | { unitId: number }

/** A signal that fires today, with its evidence. */
export type FiringSignal = {
  [K in keyof Evidence]: { kind: K; subjectKey: string; subject: Subject; evidence: Evidence[K] }
}[keyof Evidence]

/** What would make a signal go away, as a key that the interface puts into words (§6). */
export type ClearedBy =
  | 'review_existing'
  | 'merge_or_repeal_one'
  | 'say_different'
  | 'repeal_upper_or_lower'
  | 'remove_it'
  | 'law_demands_form'
  | 'gather_for_risk'
  | 'set_review_date'
  | 'review_it'
  | 'repeal_as_many'

type RuleFacts = { snapshot: Snapshot; units: readonly { unitId: number; spans: readonly BoundSpan[] }[] }

type SignalRule = {
  /** `strong` is governance multiplying itself; `mild` is what lets it. */
  severity: 'strong' | 'mild'
  clearedBy: readonly ClearedBy[]
  find: (facts: RuleFacts) => FiringSignal[]
}

/** The signs of mushrooming (§6): each with how grave it is, what clears it and what finds it. */
export const signalRules: Record<SignalKind, SignalRule> = {
  no_critical_review: {
    severity: 'strong',
    clearedBy: ['review_existing'],
    find: ({ snapshot }) => onEachActive(snapshot, 'no_critical_review', noCriticalReview),
  },
  overlap: {
    severity: 'strong',
    clearedBy: ['merge_or_repeal_one', 'say_different'],
    find: ({ snapshot }) => fromMap('overlap', findOverlaps(snapshot)),
  },
  layering: {
    severity: 'strong',
    clearedBy: ['merge_or_repeal_one', 'repeal_upper_or_lower'],
    find: ({ snapshot }) => fromMap('layering', findLayering(snapshot)),
  },
  self_imposed: {
    severity: 'strong',
    clearedBy: ['remove_it', 'law_demands_form'],
    find: ({ snapshot }) => onEachActive(snapshot, 'self_imposed', selfImposed),
  },
  crowded_risk: {
    severity: 'strong',
    clearedBy: ['gather_for_risk'],
    find: ({ snapshot }) => fromMap('crowded_risk', findCrowdedRisks(snapshot)),
  },
  area_growth: {
    severity: 'mild',
    clearedBy: ['repeal_as_many'],
    find: ({ snapshot, units }) =>
      units.flatMap(({ unitId, spans }) => {
        const evidence = areaGrowth(spans, snapshot.today)
        const subjectKey = unitKey(unitId)
        return evidence ? [{ kind: 'area_growth' as const, subjectKey, subject: { unitId }, evidence }] : []
      }),
  },
  no_expiry: {
    severity: 'mild',
    clearedBy: ['set_review_date', 'review_it'],
    find: ({ snapshot }) => onEachActive(snapshot, 'no_expiry', row => noExpiry(row, snapshot.today)),
  },
}

/** Names the subject of a signal, so that one fact is one signal. */
export const requirementKey = (requirementId: number) => `requirement:${requirementId}`
export const unitKey = (unitId: number) => `unit:${unitId}`

/** Every signal that fires on the snapshot's day, in the order of the method (§6). */
export function findSignals(facts: RuleFacts): FiringSignal[] {
  return Object.values(signalRules).flatMap(rule => rule.find(facts))
}

/** Whether a requirement with this signal counts as mushrooming (§6). */
export function countsAsMushrooming(kind: SignalKind): boolean {
  return mushroomingKinds.includes(kind)
}

type OnRequirement = Exclude<keyof Evidence, 'area_growth'>

function fire<K extends OnRequirement>(kind: K, requirementId: number, evidence: Evidence[K]) {
  return { kind, subjectKey: requirementKey(requirementId), subject: { requirementId }, evidence }
}

function fromMap<K extends OnRequirement>(kind: K, found: ReadonlyMap<number, Evidence[K]>) {
  return [...found].map(([id, evidence]) => fire(kind, id, evidence) as FiringSignal)
}

function onEachActive<K extends OnRequirement>(
  snapshot: Snapshot,
  kind: K,
  evidenceOf: (row: SnapshotRow) => Evidence[K] | null,
) {
  return snapshot.rows.flatMap(row => {
    const evidence = row.active ? evidenceOf(row) : null
    return evidence ? [fire(kind, row.id, evidence) as FiringSignal] : []
  })
}
