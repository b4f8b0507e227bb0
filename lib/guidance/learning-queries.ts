import 'server-only'
import { eq, isNotNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { decision, governanceCase, proposal, requirement } from '@/db/schema'
import type { Action } from './guidance-table'
import { type Choice, learningByRow, type RowLearning } from './learning'

/** Where judgement and the table part, over the whole municipality; nobody is named (§8). */
export async function guidanceLearning(): Promise<RowLearning[]> {
  const db = await reader()
  const proposals = await db
    .select({
      row: proposal.guidanceRow,
      suggested: proposal.suggested,
      outcome: proposal.outcome,
      reason: proposal.deviationReason,
      caseId: proposal.caseId,
      title: requirement.title,
      day: proposal.proposedOn,
    })
    .from(proposal)
    .innerJoin(governanceCase, eq(governanceCase.id, proposal.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(isNotNull(proposal.guidanceRow))
  const decisions = await db
    .select({
      row: decision.guidanceRow,
      suggested: decision.suggested,
      answer: decision.answer,
      outcome: proposal.outcome,
      reason: decision.reason,
      caseId: decision.caseId,
      title: requirement.title,
      day: decision.decidedOn,
    })
    .from(decision)
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(isNotNull(decision.guidanceRow))
  return learningByRow([
    ...proposals.map(
      (each): Choice => ({
        ...each,
        kind: 'proposal',
        row: each.row ?? 0,
        suggested: each.suggested as Action,
      }),
    ),
    ...decisions.map(
      (each): Choice => ({
        ...each,
        kind: 'decision',
        row: each.row ?? 0,
        suggested: each.suggested as Action,
      }),
    ),
  ])
}
