'use server'
import { governed } from '@/lib/platform/action'
import { subjectOfCase } from '@/lib/workflow/case-facts-reads'
import { takeStepIn, undoStepIn } from '@/lib/workflow/step-writes'
import { boardStepSchema, boardUndoSchema } from './board-model'

const boardAddress = (unit: number, column: string, moved?: number) =>
  `/follow-up/board?unit=${unit}&column=${column}${moved ? `&moved=${moved}` : ''}`

/** A case put in another column of the board (§8): the same step as its button makes, with a moment to take it back. */
export const moveOnBoard = governed('case.propose', {
  schema: boardStepSchema,
  subject: subjectOfCase,
  async run({ input, actor, tx, record }) {
    await takeStepIn({ actor, tx, record }, input)
    return {
      message: `workflow.said.${input.transition}`,
      redirectTo: boardAddress(input.unitId, input.column, input.caseId),
    }
  },
})

/** Takes back a step that this person made a moment ago. */
export const undoOnBoard = governed('case.propose', {
  schema: boardUndoSchema,
  subject: subjectOfCase,
  async run({ input, actor, tx, record }) {
    await undoStepIn({ actor, tx, record }, input)
    return { message: 'followUp.said.undone', redirectTo: boardAddress(input.unitId, input.column) }
  },
})
