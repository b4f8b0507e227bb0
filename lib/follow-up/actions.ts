'use server'
import { and, eq } from 'drizzle-orm'
import { followUpCheck } from '@/db/schema'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { carriersOf, readCaseFile } from '@/lib/workflow/case-facts-reads'
import { move, requireVersion, touchCase } from '@/lib/workflow/move-writes'
import { asksWhetherDone } from './checks'
import { answerCheckSchema, closeSchema } from './model'

/** Answers one of the checks at 3, 6 and 12 months; before its day too, when there is something to tell (§8). */
export const answerCheck = governed('case.follow_up', {
  schema: answerCheckSchema,
  subject: ({ input, tx }) => carriersOf(tx, input.caseId),
  async run({ input, actor, tx, record }) {
    const { row, proposal: standing } = await readCaseFile(tx, actor, input.caseId)
    requireVersion(row, input.version)
    if (row.state !== 'following_up') throw new DomainError('workflow.errors.notFromHere')
    const [check] = await tx
      .select()
      .from(followUpCheck)
      .where(and(eq(followUpCheck.id, input.checkId), eq(followUpCheck.caseId, row.id)))
    if (!check) throw new DomainError('platform.errors.notFound')
    if (check.answeredOn !== null) throw new DomainError('followUp.errors.answered')
    const asked = asksWhetherDone(standing?.outcome ?? null)
    if (asked && !input.wasDone) throw new DomainError('platform.errors.notAChoice', {}, 'wasDone')
    const { hoursAfter = null, timeWentTo, note } = input
    const wasDone = asked ? input.wasDone : null
    const answer = { wasDone, hoursAfter, timeWentTo, note }
    await tx
      .update(followUpCheck)
      .set({ ...answer, answeredOn: today(), answeredByPersonId: actor.personId })
      .where(eq(followUpCheck.id, check.id))
    await touchCase(tx, row)
    await record({
      event: 'case.check_answered',
      subjectType: 'case',
      subjectId: row.id,
      unitId: row.unitId,
      after: { months: check.months, ...answer },
    })
    return { message: 'followUp.said.answered', redirectTo: `/cases/${row.id}` }
  },
})

/** Closes a case when its checks are answered (§8). */
export const closeCase = governed('case.follow_up', {
  schema: closeSchema,
  subject: ({ input, tx }) => carriersOf(tx, input.caseId),
  async run({ input, actor, tx, record }) {
    await move({ tx, actor, record }, input.caseId, input.version, 'close', {
      note: input.note,
      set: { closedReason: input.note },
    })
    return { message: 'followUp.said.closed', redirectTo: `/cases/${input.caseId}` }
  },
})
