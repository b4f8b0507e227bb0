import 'server-only'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import {
  decision,
  entitlement,
  governanceCase,
  proposal,
  publication,
  ratingRound,
  requirement,
} from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import type { Day } from '@/lib/platform/time'
import { formatReference, requirementPath } from '@/lib/register/reference'
import type { Outcome } from '@/lib/workflow/decision-forms'
import { isCarriedOut } from '@/lib/workflow/states'
import type { VerdictKey } from './verdict'

/** A requirement this person could rate before: what it came to, and what was decided because of it. */
export interface SaidLastTime {
  requirementId: number
  reference: string
  path: string
  title: string
  publishedOn: Day
  verdict: VerdictKey
  split: boolean
  /** `carriedOut`: it has been done and is followed up. */
  decided: { outcome: Outcome; on: Day; carriedOut: boolean } | null
}

/**
 * What came of what we rated: the newest result in sight of each requirement, those with a decision first. The unit
 * nearest to one's own speaks for one. One statement gives the few that are shown: many have rated hundreds.
 */
export async function saidLastTime(actor: Actor, most = 8): Promise<SaidLastTime[]> {
  const { tree, homeUnitId } = actor
  const above = tree.lineage(homeUnitId).map(unit => unit.id)
  const inSight = above.filter(unitId => may(actor, 'results.read', { unitId }))
  if (inSight.length === 0) return []
  const db = await reader()
  const rated = db
    .selectDistinct({ id: entitlement.requirementId })
    .from(entitlement)
    .innerJoin(
      ratingRound,
      and(
        eq(ratingRound.id, entitlement.roundId),
        eq(ratingRound.status, 'closed'),
        eq(ratingRound.kind, 'rating'),
      ),
    )
    .where(eq(entitlement.personId, actor.personId))
  const depth = sql.join(
    [sql`case ${publication.unitId}`, ...inSight.map(id => sql`when ${id} then ${tree.depth(id)}`), sql`end`],
    sql` `,
  )
  // Beside max(), SQLite takes the other columns from the row that has it.
  const nearest = db.$with('nearest').as(
    db
      .select({
        requirementId: publication.requirementId,
        publishedOn: publication.publishedOn,
        verdict: publication.verdict,
        split: publication.split,
        depth: sql<number>`max(${depth})`.as('depth'),
      })
      .from(publication)
      .where(
        and(
          inArray(publication.requirementId, rated),
          eq(publication.current, true),
          inArray(publication.unitId, inSight),
        ),
      )
      .groupBy(publication.requirementId),
  )
  const decided = db.$with('decided').as(
    db
      .select({
        requirementId: governanceCase.requirementId,
        outcome: proposal.outcome,
        state: governanceCase.state,
        on: sql<Day>`max(${decision.decidedOn})`.as('decided_on_last'),
      })
      .from(decision)
      .innerJoin(proposal, eq(proposal.id, decision.proposalId))
      .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
      .where(
        and(
          inArray(governanceCase.requirementId, rated),
          inArray(governanceCase.unitId, above),
          eq(decision.answer, 'yes'),
        ),
      )
      .groupBy(governanceCase.requirementId),
  )
  const rows = await db
    .with(nearest, decided)
    .select({
      requirementId: requirement.id,
      title: requirement.title,
      referenceNumber: requirement.referenceNumber,
      publishedOn: nearest.publishedOn,
      verdict: nearest.verdict,
      split: nearest.split,
      outcome: decided.outcome,
      state: decided.state,
      on: decided.on,
    })
    .from(nearest)
    .innerJoin(requirement, eq(requirement.id, nearest.requirementId))
    .leftJoin(decided, eq(decided.requirementId, nearest.requirementId))
    .orderBy(sql`${decided.on} is null`, desc(nearest.publishedOn), asc(requirement.id))
    .limit(most)
  return rows.map(({ referenceNumber, outcome, state, on, ...row }) => ({
    ...row,
    reference: formatReference(referenceNumber),
    path: requirementPath(referenceNumber),
    decided: outcome && on ? { outcome, on, carriedOut: isCarriedOut(state) } : null,
  }))
}
