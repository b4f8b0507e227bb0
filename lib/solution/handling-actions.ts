'use server'

import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '@/db/client'
import { solutionAddition } from '@/db/schema'
import { type Actor, may, type Subject } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/permissions'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { requirementRow } from '@/lib/register/requirement-reads'
import { caseSubject } from '@/lib/workflow/case-facts-reads'
import { readCase } from '@/lib/workflow/case-reads'
import type { MoveContext } from '@/lib/workflow/move-writes'
import { openCaseFor } from '@/lib/workflow/open-case-writes'
import { answeredSolution, hiddenAddition, hiddenSolution, shownSolution, takenOverSolution } from './model'
import { readAddition, readSolution, type SolutionRow } from './solution-reads'
import { type SolutionStep, takeSolutionStep } from './solution-writes'
import { takesOverIn } from './states'

/** An action of those who lead about one solution: the step it takes, and the sentence that says it is taken. */
const handling = <Schema extends z.ZodType<{ solutionId: number }>>(
  schema: Schema,
  message: string,
  stepOf: (input: z.infer<Schema>) => SolutionStep,
) =>
  governed('solution.handle', {
    schema,
    subject: async ({ input, tx }) => ({ unitId: (await readSolution(tx, input.solutionId)).unitId }),
    async run({ input, actor, tx, record }) {
      const row = await readSolution(tx, input.solutionId)
      await takeSolutionStep(tx, record, row, { ...stepOf(input), byPersonId: actor.personId })
      return { message }
    },
  })

/** Answers whoever proposed it, with a name or without. Everybody who reads the solution reads the answer. */
export const answerSolution = handling(answeredSolution, 'solution.said.answered', ({ body }) => ({
  kind: 'answered',
  body,
}))

/** Puts abuse out of sight, with a reason that whoever wrote it can read; it can be shown again. */
export const hideSolution = handling(hiddenSolution, 'solution.said.hidden', ({ reason }) => ({
  kind: 'hidden',
  body: reason,
}))

export const showSolution = handling(shownSolution, 'solution.said.shown', () => ({ kind: 'shown' }))

/** Puts what somebody has added out of sight, with a reason that they can read. */
export const hideAddition = governed('solution.handle', {
  schema: hiddenAddition,
  subject: async ({ input, tx }) => {
    const addition = await readAddition(tx, input.additionId)
    // Whoever leads where the solution comes from answers for what stands under it.
    return { unitId: (await readSolution(tx, addition.solutionId)).unitId }
  },
  async run({ input, tx, record }) {
    const addition = await readAddition(tx, input.additionId)
    await tx
      .update(solutionAddition)
      .set({ hiddenBecause: input.reason })
      .where(eq(solutionAddition.id, addition.id))
    await record({
      event: 'solution.addition_hidden',
      subjectType: 'solution',
      subjectId: addition.solutionId,
      unitId: addition.unitId,
    })
    return { message: 'solution.said.additionHidden' }
  },
})

/** The case that takes it over: one under way of the same requirement, or one that is opened for it. */
async function caseFor(
  context: MoveContext,
  row: SolutionRow,
  target: { kind: 'case' | 'unit'; id: number },
): Promise<number> {
  const { actor, tx } = context
  if (target.kind === 'unit') {
    requireMay(actor, 'case.open', { unitId: target.id })
    return openCaseFor(context, { requirementId: row.requirementId, unitId: target.id })
  }
  const found = await readCase(tx, target.id)
  if (found.requirementId !== row.requirementId) throw new DomainError('platform.errors.notFound')
  requireMay(actor, 'case.propose', caseSubject(found, await requirementRow(tx, found.requirementId)))
  if (!takesOverIn(found.state)) throw new DomainError('solution.errors.caseTooFar', {}, 'target')
  return found.id
}

/** @throws DomainError `platform.errors.notAllowed` */
function requireMay(actor: Actor, permission: Permission, subject: Subject): void {
  if (!may(actor, permission, subject)) throw new DomainError('platform.errors.notAllowed')
}

/** Takes a solution over as what a case proposes: opens the case or goes to the one under way, whose proposal is written from it (§8). */
export const takeOverSolution = governed('solution.handle', {
  schema: takenOverSolution,
  subject: async ({ input, tx }: { input: { solutionId: number }; tx: Transaction }) => ({
    unitId: (await readSolution(tx, input.solutionId)).unitId,
  }),
  async run({ input, actor, tx, record }) {
    const row = await readSolution(tx, input.solutionId)
    const caseId = await caseFor({ actor, tx, record }, row, input.target)
    await takeSolutionStep(tx, record, row, { kind: 'taken_over', caseId, byPersonId: actor.personId })
    return { message: 'solution.said.takenOver', redirectTo: `/cases/${caseId}` }
  },
})
