import 'server-only'
import { and, desc, eq, inArray, max } from 'drizzle-orm'
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
  decided: { outcome: Outcome; on: Day } | null
}

/** What came of what we rated: the newest result in sight of each requirement, those with a decision first. */
export async function saidLastTime(actor: Actor, most = 8): Promise<SaidLastTime[]> {
  const db = await reader()
  const rated = await db
    .selectDistinct({ id: entitlement.requirementId })
    .from(entitlement)
    .innerJoin(ratingRound, and(eq(ratingRound.id, entitlement.roundId), eq(ratingRound.status, 'closed')))
    .where(eq(entitlement.personId, actor.personId))
  const ids = rated.map(row => row.id).slice(0, 500)
  if (ids.length === 0) return []
  const [published, decided] = await Promise.all([
    db
      .select({
        requirementId: publication.requirementId,
        unitId: publication.unitId,
        publishedOn: publication.publishedOn,
        verdict: publication.verdict,
        split: publication.split,
        title: requirement.title,
        referenceNumber: requirement.referenceNumber,
      })
      .from(publication)
      .innerJoin(requirement, eq(requirement.id, publication.requirementId))
      .where(
        and(
          inArray(publication.requirementId, ids),
          eq(publication.current, true),
          inArray(
            publication.unitId,
            actor.tree.lineage(actor.homeUnitId).map(unit => unit.id),
          ),
        ),
      )
      .orderBy(desc(publication.publishedOn)),
    db
      .select({
        requirementId: governanceCase.requirementId,
        unitId: governanceCase.unitId,
        outcome: proposal.outcome,
        on: max(decision.decidedOn),
      })
      .from(decision)
      .innerJoin(proposal, eq(proposal.id, decision.proposalId))
      .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
      .where(and(inArray(governanceCase.requirementId, ids), eq(decision.answer, 'yes')))
      .groupBy(governanceCase.requirementId, governanceCase.unitId, proposal.outcome)
      .orderBy(desc(max(decision.decidedOn))),
  ])
  // The unit nearest to one's own speaks for one; among several at once the deepest.
  const nearest = [...published].sort((a, b) => actor.tree.depth(b.unitId) - actor.tree.depth(a.unitId))
  const items = ids.flatMap(id => {
    const result = nearest.find(
      each => each.requirementId === id && may(actor, 'results.read', { unitId: each.unitId }),
    )
    if (!result) return []
    const made = decided.find(
      each => each.requirementId === id && actor.tree.isWithin(actor.homeUnitId, each.unitId),
    )
    return [
      {
        requirementId: id,
        reference: formatReference(result.referenceNumber),
        path: requirementPath(result.referenceNumber),
        title: result.title,
        publishedOn: result.publishedOn,
        verdict: result.verdict,
        split: result.split,
        decided: made?.on ? { outcome: made.outcome, on: made.on } : null,
      },
    ]
  })
  return items
    .sort(
      (a, b) =>
        Number(b.decided !== null) - Number(a.decided !== null) || (a.publishedOn < b.publishedOn ? 1 : -1),
    )
    .slice(0, most)
}
