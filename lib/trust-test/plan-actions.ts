'use server'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { person, proposal, trustLadderStep, trustTest, trustTestStopper, trustTestUnit } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { type CaseFile, caseSubject, readCaseFile } from '@/lib/workflow/case-facts-reads'
import { readCase, readProposal, readRequirement } from '@/lib/workflow/case-reads'
import { requireVersion, touchCase } from '@/lib/workflow/move-writes'
import { loadWithoutTrial } from './load-reads'
import { dropPlanSchema, nameJudgeSchema, planSchema } from './model'
import { readStandingTrial } from './trial-reads'
import { judgeCanBeNamed, problemWithDays, trialOffered } from './trial-rule'

const onCase = async ({ input, tx }: { input: { caseId: number }; tx: Transaction }) => {
  const row = await readCase(tx, input.caseId)
  return caseSubject(row, await readRequirement(tx, row.requirementId))
}

/** A plan belongs to a proposal that is still being written. @throws DomainError */
function requireWritable(file: CaseFile, version: number) {
  requireVersion(file.row, version)
  const { proposal: standing } = file
  if (!standing || (file.row.state !== 'proposed' && file.row.state !== 'consultation'))
    throw new DomainError('workflow.errors.notFromHere')
  return standing
}

/** The units that were chosen, without those that lie below another of them. @throws DomainError at the field */
async function unitsOf(tx: Transaction, tree: UnitTree, file: CaseFile, chosen: readonly number[]) {
  const units = [...new Set(chosen)].filter(
    id => !chosen.some(above => above !== id && tree.isWithin(id, above)),
  )
  for (const id of units) {
    const within = tree.find(id) !== undefined && tree.isWithin(id, file.row.unitId)
    const { people } = within ? await loadWithoutTrial(tx, file.requirement, [id]) : { people: 0 }
    if (people === 0) throw new DomainError('trustTest.errors.bindsNobodyThere', {}, 'trialUnits')
  }
  return units
}

async function requireActive(tx: Transaction, fields: Record<string, number | undefined>): Promise<void> {
  for (const [field, id] of Object.entries(fields)) {
    if (id === undefined) continue
    const [found] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.id, id), eq(person.status, 'active'), isNotNull(person.email)))
    if (!found) throw new DomainError('trustTest.errors.noSuchPerson', {}, field)
  }
}

/** Writes how a proposal is tried before it is made lasting (§8). The professionally responsible person signs for just this plan. */
export const saveTrialPlan = governed('case.propose', {
  schema: planSchema,
  subject: onCase,
  async wordsBefore({ input, tx }) {
    const standing = await readProposal(tx, input.caseId)
    const plan = await readStandingTrial(tx, input.caseId, standing?.id ?? null)
    return plan ? [plan.hypothesis, plan.watched, plan.stopCriteria, plan.safetyNet] : []
  },
  async run({ input, actor, tx, record }) {
    const file = await readCaseFile(tx, actor, input.caseId)
    const standing = requireWritable(file, input.version)
    if (!trialOffered(standing.outcome, file.facts.offer))
      throw new DomainError('workflow.obstacles.within_authority')
    const wrong = problemWithDays(input.startsOn, input.endsOn, today())
    if (wrong) throw new DomainError(`trustTest.errors.${wrong.key}`, {}, wrong.field)
    if (input.signedOn && input.signedOn > today())
      throw new DomainError('workflow.errors.dayAhead', {}, 'signedOn')
    const { judgePersonId, stopper1, stopper2, stopper3 } = input
    await requireActive(tx, { judgePersonId, stopper1, stopper2, stopper3 })
    const unitIds = await unitsOf(tx, actor.tree, file, input.trialUnits)
    const values = {
      caseId: file.row.id,
      proposalId: standing.id,
      hypothesis: input.hypothesis,
      relation: input.relation,
      stake: input.stake,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      watched: input.watched,
      stopCriteria: input.stopCriteria,
      safetyNet: input.safetyNet,
      tellWhom: input.tellWhom,
      judgeFunction: input.judgeFunction,
      judgePersonId,
      plannedByPersonId: actor.personId,
      plannedOn: today(),
    }
    const planId = await emptiedPlan(tx, file.row.id)
    const [kept] =
      planId === null
        ? await tx.insert(trustTest).values(values).returning({ id: trustTest.id })
        : await tx
            .update(trustTest)
            .set(values)
            .where(eq(trustTest.id, planId))
            .returning({ id: trustTest.id })
    const trustTestId = kept?.id ?? 0
    await tx.insert(trustTestUnit).values(unitIds.map(unitId => ({ trustTestId, unitId })))
    const stoppers = [...new Set([stopper1, stopper2, stopper3].filter(id => id !== undefined))]
    await tx.insert(trustTestStopper).values(stoppers.map(personId => ({ trustTestId, personId })))
    if (file.facts.riskMarked)
      await tx
        .update(proposal)
        .set({ signedBy: input.signedBy, signedOn: input.signedOn ?? null })
        .where(eq(proposal.id, standing.id))
    await touchCase(tx, file.row)
    await record({
      event: 'trial.planned',
      subjectType: 'case',
      subjectId: file.row.id,
      unitId: file.row.unitId,
      after: { ...values, unitIds, stoppers },
    })
    return { message: 'trustTest.said.planned', redirectTo: `/cases/${file.row.id}` }
  },
})

/** Names somebody else to judge a test whose judge can no longer sign in (§8), so that it waits for somebody who is there. */
export const nameJudge = governed('case.propose', {
  schema: nameJudgeSchema,
  subject: onCase,
  async run({ input, actor, tx, record }) {
    const file = await readCaseFile(tx, actor, input.caseId)
    requireVersion(file.row, input.version)
    const { row, trial } = file
    if (row.state !== 'on_trial' || !trial || !judgeCanBeNamed(trial))
      throw new DomainError('trustTest.errors.judgeIsHere')
    const { judgeFunction, judgePersonId } = input
    await requireActive(tx, { judgePersonId })
    await tx.update(trustTest).set({ judgeFunction, judgePersonId }).where(eq(trustTest.id, trial.id))
    await touchCase(tx, row)
    await record({
      event: 'trial.judge_named',
      subjectType: 'case',
      subjectId: row.id,
      unitId: row.unitId,
      before: { judgeFunction: trial.judgeFunction, judgePersonId: trial.judgePersonId },
      after: { trustTestId: trial.id, judgeFunction, judgePersonId },
    })
    return { message: 'trustTest.said.judgeNamed', redirectTo: `/cases/${row.id}` }
  },
})

/** The plan of a case, without its units and those who may stop it; null where there is none. Steps of a ladder may lead by it. */
async function emptiedPlan(tx: Transaction, caseId: number): Promise<number | null> {
  const [plan] = await tx
    .select({ id: trustTest.id })
    .from(trustTest)
    .where(and(eq(trustTest.caseId, caseId), eq(trustTest.state, 'planned')))
  if (!plan) return null
  await tx.delete(trustTestUnit).where(eq(trustTestUnit.trustTestId, plan.id))
  await tx.delete(trustTestStopper).where(eq(trustTestStopper.trustTestId, plan.id))
  return plan.id
}

/** The proposal goes without a test after all: a plan that was never approved leaves no trace but its audit events. */
export const dropTrialPlan = governed('case.propose', {
  schema: dropPlanSchema,
  subject: onCase,
  async run({ input, actor, tx, record }) {
    const file = await readCaseFile(tx, actor, input.caseId)
    requireWritable(file, input.version)
    const planId = await emptiedPlan(tx, file.row.id)
    if (planId === null) throw new DomainError('trustTest.errors.noPlan')
    await tx.update(trustLadderStep).set({ trustTestId: null }).where(eq(trustLadderStep.trustTestId, planId))
    await tx.delete(trustTest).where(eq(trustTest.id, planId))
    await touchCase(tx, file.row)
    await record({
      event: 'trial.dropped',
      subjectType: 'case',
      subjectId: file.row.id,
      unitId: file.row.unitId,
    })
    return { message: 'trustTest.said.dropped', redirectTo: `/cases/${file.row.id}` }
  },
})
