'use server'
import { countChange } from '@/db/change-counter'
import { dialogueEntry } from '@/db/schema'
import { governed } from '@/lib/platform/action'
import { now } from '@/lib/platform/time'
import { readRequirement } from '@/lib/workflow/case-reads'
import { ownerAnswerSchema } from './model'

/** The requirement owner says what it is for; it stands in the dialogue as the owner's (§8). */
export const answerAsOwner = governed('dialogue.answer_as_owner', {
  schema: ownerAnswerSchema,
  async subject({ input, tx }) {
    const about = await readRequirement(tx, input.requirementId)
    return { unitId: about.ownerUnitId, requirementOwnerId: about.ownerPersonId }
  },
  async run({ input, actor, tx, record }) {
    const about = await readRequirement(tx, input.requirementId)
    await tx.insert(dialogueEntry).values({
      requirementId: about.id,
      question: 'purpose',
      body: input.body,
      authorPersonId: actor.personId,
      at: now(),
      asOwner: true,
    })
    // What waits for whom is remembered beside the register's list.
    await countChange(tx, 'register')
    await record({
      event: 'dialogue.owner_answered',
      subjectType: 'requirement',
      subjectId: about.id,
      unitId: about.ownerUnitId,
      after: { answer: input.body },
    })
    return { message: 'dialogue.said.ownerAnswered' }
  },
})
