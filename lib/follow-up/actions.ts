'use server'
import { and, eq } from 'drizzle-orm'
import { followUpCheck } from '@/db/schema'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { inForceOn } from '@/lib/register/in-force'
import { formatReference } from '@/lib/register/reference'
import { carriersOf, readCaseFile, subjectOfCase } from '@/lib/workflow/case-facts-reads'
import { readRequirement } from '@/lib/workflow/case-reads'
import { type MoveContext, move, requireVersion, touchCase } from '@/lib/workflow/move-writes'
import { placeLike, readOpenable } from '@/lib/workflow/open-case-reads'
import { openCaseFor } from '@/lib/workflow/open-case-writes'
import { asksWhetherDone } from './checks'
import { answerCheckSchema, closeSchema, takeUpSchema } from './model'

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

/**
 * Takes up what has grown back (§8): it is decided about in a case of its own, the one it has or a new one, and this case, whose own matter is gone,
 * is closed again. Where what had grown back is gone too, it is only closed.
 */
export const takeUpRegrown = governed('case.propose', {
  schema: takeUpSchema,
  subject: subjectOfCase,
  async run({ input, actor, tx, record }) {
    const { row, regrown } = await readCaseFile(tx, actor, input.caseId)
    const [back] = regrown
    await move({ tx, actor, record }, row.id, input.version, 'take_up_regrown', {
      note: back ? `${formatReference(back.referenceNumber)} ${back.title}` : '',
    })
    const own = back ? await caseOfRegrown({ tx, actor, record }, back.requirementId, row.unitId) : null
    return own === null
      ? { message: 'followUp.said.closed', redirectTo: `/cases/${row.id}` }
      : { message: 'followUp.said.takenUp', redirectTo: `/cases/${own}` }
  },
})

/** The open case of what has grown back, or a new one, for the same unit where it binds somebody there; null where it is no longer in force. */
async function caseOfRegrown(
  context: MoveContext,
  requirementId: number,
  unitId: number,
): Promise<number | null> {
  const { tx, actor } = context
  const about = await readRequirement(tx, requirementId)
  if (!inForceOn(about, today())) return null
  const { rows, openFor } = await readOpenable(tx, actor, about)
  const place = placeLike(openFor, unitId)
  const open = rows.find(
    row => row.state !== 'closed' && actor.tree.relation(unitId, row.unitId) !== 'elsewhere',
  )
  if (open) return open.id
  if (!place) throw new DomainError('workflow.obstacles.not_permitted')
  return openCaseFor(context, { requirementId, unitId: place.id })
}
