'use server'
import { governed } from '@/lib/platform/action'
import { subjectOfCase } from './case-facts-reads'
import { openCaseSchema, stepSchema } from './model'
import { openCaseFor } from './open-case-writes'
import { takeStepIn } from './step-writes'

/** Opens a case of a requirement for a unit and what lies below it (§8). */
export const openCase = governed('case.open', {
  schema: openCaseSchema,
  subject: ({ input }) => ({ unitId: input.unitId }),
  async run({ input, actor, tx, record }) {
    const caseId = await openCaseFor({ actor, tx, record }, input)
    return { message: 'workflow.said.opened', redirectTo: `/cases/${caseId}` }
  },
})

/** One step on the way to a decision, made by pressing its button (§8). */
export const takeStep = governed('case.propose', {
  schema: stepSchema,
  subject: subjectOfCase,
  async run({ input, actor, tx, record }) {
    await takeStepIn({ actor, tx, record }, input)
    return { message: `workflow.said.${input.transition}`, redirectTo: `/cases/${input.caseId}` }
  },
})
