import 'server-only'
import { eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { governanceCase, proposal, requirement, trustTest } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { type Day, today } from '@/lib/platform/time'
import { readDecider } from '@/lib/workflow/decider-reads'
import { activeJudge, judgementDueOn, trialColumns } from './trial-reads'
import { trialPhase, waitsForJudgement } from './trial-rule'

/** A test whose judgement waits for somebody. */
export interface TrialToJudge {
  caseId: number
  title: string
  unitId: number
  /** The day it had its last answers, was stopped, or was judged by the one who judges and not yet by the one who decides. */
  day: Day
}

/**
 * Tests that wait for this person (§8): over or stopped, for the one who judges; judged, for those who decide. Where the one
 * who judges has left, those who decide judge.
 */
export async function readTrialsToJudge(db: Reader, actor: Actor): Promise<TrialToJudge[]> {
  const rows = await db
    .select({
      trial: trialColumns,
      dueOn: judgementDueOn,
      unitId: governanceCase.unitId,
      about: requirement,
      standing: proposal,
    })
    .from(trustTest)
    .innerJoin(governanceCase, eq(governanceCase.id, trustTest.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .innerJoin(proposal, eq(proposal.id, trustTest.proposalId))
    .where(eq(trustTest.state, 'approved'))
  const waiting: TrialToJudge[] = []
  for (const { trial, dueOn, unitId, about, standing } of rows) {
    const isJudged = trial.judgement !== null
    if (!isJudged && !waitsForJudgement(trialPhase(trial, today()))) continue
    const judge = isJudged ? null : await activeJudge(db, trial)
    const decider = await readDecider(db, actor.tree, about, standing.outcome, standing.proposedByPersonId)
    const waitsFor = judge === null ? decider.personIds : [judge]
    if (!waitsFor.includes(actor.personId)) continue
    const day = trial.judgedOn ?? dueOn ?? trial.endsOn
    waiting.push({ caseId: trial.caseId, title: about.title, unitId, day })
  }
  return waiting
}
