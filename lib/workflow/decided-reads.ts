import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { decision, type governanceCase, proposal } from '@/db/schema'
import type { Outcome } from './decision-forms'
import type { CaseState } from './states'

/** Where a case has got to, for those who follow what came of what they wrote. */
export interface FollowedCase {
  id: number
  state: CaseState
  since: string
  /** What was decided, where it was decided with a yes. */
  decided: { outcome: Outcome; onDay: string } | null
}

export async function readFollowedCase(
  db: Reader,
  row: Pick<typeof governanceCase.$inferSelect, 'id' | 'state' | 'stateSince'>,
): Promise<FollowedCase> {
  const [decided] = await db
    .select({ outcome: proposal.outcome, onDay: decision.decidedOn })
    .from(decision)
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .where(and(eq(decision.caseId, row.id), eq(decision.answer, 'yes')))
    .orderBy(desc(decision.id))
    .limit(1)
  return { id: row.id, state: row.state, since: row.stateSince, decided: decided ?? null }
}

/** Of a case that was decided again, its last yes is what holds. In a statement that reads decisions. */
export const isLastYes: SQL<boolean> = sql<boolean>`(${decision.answer} = 'yes' and not exists (select 1 from ${decision} later
  where later.case_id = ${decision.caseId} and later.answer = 'yes' and later.id > ${decision.id}))`
