import 'server-only'
import { and, asc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { criticalReview, criticalReviewItem, requirement, signal } from '@/db/schema'
import type { Bound, Workforce } from '@/lib/register/bound-people'
import { inForceOn } from '@/lib/register/in-force'
import {
  type LookForPairs,
  pairsFromScratch,
  pairsOfChanged,
  pairsOfTheDay,
  readBound,
} from './overlap-reads'
import type { Snapshot, SnapshotRow } from './register-snapshot'
import { requirementKey } from './signal-rules'
import type { SignalKind } from './vocabulary'

/** The kinds that are about a requirement. */
type OnRequirement = Exclude<SignalKind, 'area_growth'>

/** What is looked at: all of a register anew, all of it for a new day, or what a write has changed. */
export type Scope = 'all' | 'day' | readonly number[]

/** The requirements whose signals of a kind a change can have touched. */
type Affected = Record<OnRequirement, ReadonlySet<number>>

/** A full look, or a look at what a change can have touched: `affected` are judged, the snapshot's rest is context. */
export interface Look {
  affected: Affected | 'all'
  snapshot: Snapshot
}

const rowFields = {
  id: requirement.id,
  status: requirement.status,
  introducedOn: requirement.introducedOn,
  repealedFrom: requirement.repealedFrom,
  level: requirement.level,
  legalStatus: requirement.legalStatus,
  introducedBecause: requirement.introducedBecause,
  derivesFromId: requirement.derivesFromId,
  riskId: requirement.riskId,
  reviewBy: requirement.reviewBy,
  sunsetOn: requirement.sunsetOn,
}

/**
 * What a change to `changed` can have touched, by kind: those that its signals named before the change; for layering
 * those beside it and below it in the chain, for crowded risks those at the same risk.
 */
async function touchedBy(
  tx: Reader,
  changed: readonly number[],
  overlap: ReadonlySet<number>,
): Promise<Affected> {
  const earlier = await tx
    .select({ evidence: signal.evidence })
    .from(signal)
    .where(
      and(
        inArray(signal.kind, ['layering', 'crowded_risk']),
        inArray(signal.subjectKey, changed.map(requirementKey)),
      ),
    )
  const evidence = earlier.map(row => row.evidence as { siblingIds?: number[]; otherIds?: number[] })
  const below = await tx.all<{ id: number }>(sql`
    with recursive below(id) as (
      select id from requirement where id in ${[...changed]}
      union select r.id from requirement r join below b on r.derives_from_id = b.id
    ) select id from below`)
  return {
    no_critical_review: new Set(changed),
    overlap,
    self_imposed: new Set(changed),
    no_expiry: new Set(changed),
    layering: new Set([
      ...changed,
      ...evidence.flatMap(each => each.siblingIds ?? []),
      ...(await beside(tx, changed, requirement.derivesFromId)),
      ...below.map(row => row.id),
    ]),
    crowded_risk: new Set([
      ...changed,
      ...evidence.flatMap(each => each.otherIds ?? []),
      ...(await beside(tx, changed, requirement.riskId)),
    ]),
  }
}

/** Those that share a parent, or a risk, with one of `ids`. */
async function beside(
  tx: Reader,
  ids: Iterable<number>,
  column: typeof requirement.derivesFromId | typeof requirement.riskId,
): Promise<number[]> {
  const own = tx
    .selectDistinct({ shared: column })
    .from(requirement)
    .where(and(inArray(requirement.id, [...ids]), isNotNull(column)))
  const rows = await tx
    .select({ id: requirement.id })
    .from(requirement)
    .where(and(ne(requirement.status, 'draft'), inArray(column, own)))
  return rows.map(row => row.id)
}

/** The affected with what their rules compare them to: those beside them and above them, and those at their risk. */
async function withContext(tx: Reader, affected: Affected): Promise<number[]> {
  const { layering, crowded_risk, overlap } = affected
  const above = await tx.all<{ id: number }>(sql`
    with recursive above(id) as (
      select id from requirement where id in ${[...layering]}
      union select r.derives_from_id from requirement r join above a on r.id = a.id where r.derives_from_id is not null
    ) select id from above`)
  return [
    ...new Set([
      ...layering,
      ...crowded_risk,
      ...overlap,
      ...above.map(row => row.id),
      ...(await beside(tx, layering, requirement.derivesFromId)),
      ...(await beside(tx, crowded_risk, requirement.riskId)),
    ]),
  ]
}

function pairsIn(tx: Reader, workforce: Workforce, today: string, scope: Scope): Promise<LookForPairs> {
  if (scope === 'all') return pairsFromScratch(tx, workforce, today)
  return scope === 'day' ? pairsOfTheDay(tx, workforce, today) : pairsOfChanged(tx, workforce, today, scope)
}

/** Reads what the signal rules need, for the whole register or for what a change can have touched. */
export async function readLook(tx: Reader, workforce: Workforce, today: string, scope: Scope): Promise<Look> {
  const alike = await pairsIn(tx, workforce, today, scope)
  const affected =
    typeof scope === 'string' || alike.touched === 'all' ? 'all' : await touchedBy(tx, scope, alike.touched)
  const ids = affected === 'all' ? undefined : await withContext(tx, affected)
  const rows = await tx
    .select(rowFields)
    .from(requirement)
    .where(ids && inArray(requirement.id, ids))
  const boundOf = await readBound(tx, workforce, today, ids)
  const skipped = await skippedReviews(tx, ids)

  const bound = new Map<string, Bound>()
  const snapshotRows = rows.map(({ status, introducedOn, repealedFrom, ...facts }): SnapshotRow => {
    const own = boundOf(facts.id)
    const boundKey = `${own.ranges.map(range => `${range.first}-${range.end}`).join(' ')}/${own.groupIds.join(' ')}`
    if (!bound.has(boundKey)) bound.set(boundKey, own)
    return {
      ...facts,
      skippedReview: skipped.get(facts.id) ?? null,
      alike: alike.pairs.get(facts.id) ?? [],
      paired: alike.standing.get(facts.id) ?? [],
      active: inForceOn({ status, introducedOn, repealedFrom }, today),
      boundKey,
    }
  })
  return { affected, snapshot: { today, rows: snapshotRows, sharesPeople: sharing(workforce, bound) } }
}

/** Whether two groups of bound people are the same people (§2), each pair counted once. */
function sharing(workforce: Workforce, bound: ReadonlyMap<string, Bound>) {
  const known = new Map<string, boolean>()
  return (a: string, b: string): boolean => {
    const pair = a < b ? `${a}|${b}` : `${b}|${a}`
    const earlier = known.get(pair)
    if (earlier !== undefined) return earlier
    const [first, second] = [bound.get(a), bound.get(b)]
    const same = first !== undefined && second !== undefined && workforce.samePeople(first, second)
    known.set(pair, same)
    return same
  }
}

/** Requirements whose newest review was skipped, each with the overlapping ones that were found in it. */
async function skippedReviews(
  tx: Reader,
  ids: readonly number[] | undefined,
): Promise<Map<number, number[]>> {
  const rows = await tx
    .select({
      id: criticalReview.requirementId,
      outcome: criticalReview.outcome,
      otherId: criticalReviewItem.requirementId,
      overlaps: criticalReviewItem.overlaps,
    })
    .from(criticalReview)
    .leftJoin(criticalReviewItem, eq(criticalReviewItem.reviewId, criticalReview.id))
    .where(ids ? inArray(criticalReview.requirementId, ids) : isNotNull(criticalReview.requirementId))
    .orderBy(asc(criticalReview.id), asc(criticalReviewItem.requirementId))
  const skipped = new Map<number, number[]>()
  for (const { id, outcome, otherId, overlaps } of rows) {
    if (id === null) continue
    if (outcome !== 'skipped') skipped.delete(id)
    else if (otherId !== null && overlaps) skipped.set(id, [...(skipped.get(id) ?? []), otherId])
  }
  return skipped
}
