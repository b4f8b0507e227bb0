'use server'
import { and, desc, eq } from 'drizzle-orm'
import { decision, doneChecklistItem, followUpAction, followUpCheck } from '@/db/schema'
import { checkDates } from '@/lib/follow-up/checks'
import { loadOrganisation } from '@/lib/organisation/load'
import { requireOwner } from '@/lib/organisation/person-reads'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { carriersOf, readCaseFile } from './case-facts-reads'
import { actionDoneSchema, addActionSchema, checklistSchema, markDoneSchema } from './model'
import { move, requireVersion, touchCase } from './move-writes'
import { checklistItems } from './states'

/** Something that must be done before the decision is carried out: what, by whom, when. */
export const addAction = governed('case.carry_out', {
  schema: addActionSchema,
  subject: ({ input, tx }) => carriersOf(tx, input.caseId),
  async run({ input, actor, tx, record }) {
    const { row } = await readCaseFile(tx, actor, input.caseId)
    requireVersion(row, input.version)
    if (row.state !== 'implementing' && row.state !== 'following_up')
      throw new DomainError('workflow.errors.notFromHere')
    if (input.ownerFunction === '' && input.ownerPersonId === undefined)
      throw new DomainError('workflow.errors.ownerMissing', {}, 'ownerFunction')
    await requireOwner(tx, input.ownerPersonId)
    const after = {
      title: input.title,
      ownerFunction: input.ownerFunction,
      ownerPersonId: input.ownerPersonId ?? null,
      dueOn: input.dueOn,
    }
    await tx.insert(followUpAction).values({ caseId: row.id, ...after })
    await touchCase(tx, row)
    await record({
      event: 'case.action_added',
      subjectType: 'case',
      subjectId: row.id,
      unitId: row.unitId,
      after,
    })
    return { message: 'workflow.said.actionAdded', redirectTo: `/cases/${row.id}` }
  },
})

/** Marks one action as done. */
export const finishAction = governed('case.carry_out', {
  schema: actionDoneSchema,
  subject: ({ input, tx }) => carriersOf(tx, input.caseId),
  async run({ input, actor, tx, record }) {
    const { row } = await readCaseFile(tx, actor, input.caseId)
    requireVersion(row, input.version)
    const [action] = await tx
      .select()
      .from(followUpAction)
      .where(and(eq(followUpAction.id, input.actionId), eq(followUpAction.caseId, row.id)))
    if (!action) throw new DomainError('platform.errors.notFound')
    if (action.doneOn !== null) throw new DomainError('workflow.errors.actionDone')
    await tx
      .update(followUpAction)
      .set({ doneOn: today(), doneByPersonId: actor.personId })
      .where(eq(followUpAction.id, action.id))
    await touchCase(tx, row)
    await record({
      event: 'case.action_done',
      subjectType: 'case',
      subjectId: row.id,
      unitId: row.unitId,
      after: { title: action.title },
    })
    return { message: 'workflow.said.actionDone', redirectTo: `/cases/${row.id}` }
  },
})

/** Keeps what has been taken out of the system, the instruction, the induction and the inspection form (§8). */
export const saveChecklist = governed('case.carry_out', {
  schema: checklistSchema,
  subject: ({ input, tx }) => carriersOf(tx, input.caseId),
  async run({ input, actor, tx, record }) {
    const { row, progress } = await readCaseFile(tx, actor, input.caseId)
    requireVersion(row, input.version)
    if (row.state !== 'implementing') throw new DomainError('workflow.errors.notFromHere')
    await tx.delete(doneChecklistItem).where(eq(doneChecklistItem.caseId, row.id))
    for (const item of checklistItems) {
      const state = input[item]
      if (state === 'open') continue
      const kept = progress.checklist.find(each => each.item === item && each.state === state)
      await tx
        .insert(doneChecklistItem)
        .values(kept ?? { caseId: row.id, item, state, byPersonId: actor.personId, onDay: today() })
    }
    await touchCase(tx, row)
    await record({
      event: 'case.checklist_saved',
      subjectType: 'case',
      subjectId: row.id,
      unitId: row.unitId,
      before: Object.fromEntries(progress.checklist.map(each => [each.item, each.state])),
      after: Object.fromEntries(checklistItems.map(item => [item, input[item]])),
    })
    return { message: 'workflow.said.checklistSaved', redirectTo: `/cases/${row.id}` }
  },
})

/** Marks the decision as carried out; the follow-up's checks are counted from the day it takes effect (§8). */
export const markDone = governed('case.carry_out', {
  schema: markDoneSchema,
  subject: ({ input, tx }) => carriersOf(tx, input.caseId),
  async run({ input, actor, tx, record }) {
    const { file, effects } = await move({ tx, actor, record }, input.caseId, input.version, 'mark_done')
    if (effects.includes('schedule_checks')) {
      const [decided] = await tx
        .select()
        .from(decision)
        .where(and(eq(decision.caseId, file.row.id), eq(decision.answer, 'yes')))
        .orderBy(desc(decision.id))
        .limit(1)
      const dates = checkDates(
        decided?.takesEffectOn ?? today(),
        (await loadOrganisation()).settings?.followUpMonths,
      )
      await tx.delete(followUpCheck).where(eq(followUpCheck.caseId, file.row.id))
      await tx.insert(followUpCheck).values(dates.map(each => ({ caseId: file.row.id, ...each })))
    }
    return { message: 'workflow.said.mark_done', redirectTo: `/cases/${file.row.id}` }
  },
})
