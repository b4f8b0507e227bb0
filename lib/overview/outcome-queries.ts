import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { reader } from '@/db/client'
import { decision, governanceCase, proposal, requirement } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import type { HourFigures } from '@/lib/follow-up/effect'
import { hoursPromisedAndDone } from '@/lib/follow-up/queries'
import { loadOrganisation } from '@/lib/organisation/load'
import type { Day } from '@/lib/platform/time'
import type { Outcome } from '@/lib/workflow/decision-forms'
import type { CaseState } from '@/lib/workflow/states'
import { remembered } from './remembered'

interface UnitDecision {
  caseId: number
  title: string
  outcome: Outcome
  state: CaseState
  decidedOn: Day
  /** Hours a year it is expected to free. */
  expectedHours: number
}

export interface UnitOutcome {
  hours: HourFigures
  /** The newest first. */
  decisions: UnitDecision[]
  /** What was agreed about freed time: it stands wherever freed hours are summed. */
  freedTimeSentence: string
}

const MOST_DECISIONS = 4

/** What came of it for a unit: hours freed there and below, and the newest decisions that hold for it. */
export async function readUnitOutcome(actor: Actor, unitId: number): Promise<UnitOutcome> {
  const [hours, decisions, { settings }] = await Promise.all([
    remembered(`hours ${unitId}`, () => hoursPromisedAndDone(actor, unitId)),
    remembered(`decisions ${unitId}`, () => decisionsFor(actor, unitId)),
    loadOrganisation(),
  ])
  return { hours, decisions, freedTimeSentence: settings?.freedTimeSentence ?? '' }
}

/** Decisions for the unit itself, what lies below it, and what lies above and so holds for it too. */
async function decisionsFor(actor: Actor, unitId: number): Promise<UnitDecision[]> {
  const units = [...actor.tree.lineage(unitId), ...actor.tree.subtree(unitId)].map(unit => unit.id)
  return (await reader())
    .select({
      caseId: governanceCase.id,
      title: requirement.title,
      outcome: proposal.outcome,
      state: governanceCase.state,
      decidedOn: decision.decidedOn,
      expectedHours: proposal.expectedHours,
    })
    .from(decision)
    .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(and(eq(decision.answer, 'yes'), inArray(governanceCase.unitId, [...new Set(units)])))
    .orderBy(desc(decision.decidedOn), desc(decision.id))
    .limit(MOST_DECISIONS)
}
