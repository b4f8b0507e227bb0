'use server'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { hearing } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { readCaseFile, subjectOfCase } from '@/lib/workflow/case-facts-reads'
import { requireVersion, touchCase } from '@/lib/workflow/move-writes'
import type { CaseState } from '@/lib/workflow/states'
import { answersNothing, holdsBack, maySumUp } from './hearing-rule'
import { askHearingSchema, sumUpHearingSchema, withdrawHearingSchema } from './model'

/** From when there is a proposal to be heard about until somebody is asked to decide. */
const hearable: readonly CaseState[] = ['proposed', 'consultation']

/** The case in a state in which others can be heard, as the form knew it, and the proposal they are heard about. */
async function hearableCase(tx: Transaction, actor: Actor, input: { caseId: number; version: number }) {
  const { row, proposal } = await readCaseFile(tx, actor, input.caseId)
  requireVersion(row, input.version)
  if (!hearable.includes(row.state)) throw new DomainError('workflow.errors.notFromHere')
  if (!proposal) throw new DomainError('hearing.errors.noProposal')
  return { row, proposal }
}

async function openHearing(tx: Transaction, caseId: number, hearingId: number) {
  const [found] = await tx
    .select()
    .from(hearing)
    .where(and(eq(hearing.id, hearingId), eq(hearing.caseId, caseId)))
  if (!found) throw new DomainError('platform.errors.notFound')
  if (!holdsBack(found)) throw new DomainError('hearing.errors.ended')
  return found
}

/** Sends a proposal in hearing with somebody other than MED (§8). */
export const askHearing = governed('case.propose', {
  schema: askHearingSchema,
  subject: subjectOfCase,
  async run({ input, actor, tx, record }) {
    const { row, proposal } = await hearableCase(tx, actor, input)
    if (input.deadline < today()) throw new DomainError('workflow.errors.deadlinePassed', {}, 'deadline')
    const { body, bodyName, question, deadline } = input
    await tx.insert(hearing).values({
      ...{
        caseId: row.id,
        proposalId: proposal.id,
        edition: proposal.edition,
        body,
        bodyName,
        question,
        deadline,
      },
      ...{ askedOn: today(), askedByPersonId: actor.personId },
    })
    await touchCase(tx, row)
    await record({
      event: 'case.hearing_asked',
      subjectType: 'case',
      subjectId: row.id,
      unitId: row.unitId,
      after: { body, bodyName, deadline },
    })
    return { message: 'hearing.said.asked', redirectTo: `/cases/${row.id}` }
  },
})

/** Sums a hearing up: what was said, what is taken up of it, and what is not (§8). */
export const sumUpHearing = governed('case.propose', {
  schema: sumUpHearingSchema,
  subject: subjectOfCase,
  async run({ input, actor, tx, record }) {
    const { row } = await hearableCase(tx, actor, input)
    const found = await openHearing(tx, row.id, input.hearingId)
    if (!maySumUp(found, input.statement, today()))
      throw new DomainError('hearing.errors.stillTime', {}, 'statement')
    if (answersNothing(input.statement, input.takenUp, input.notTakenUp))
      throw new DomainError('hearing.errors.nothingAnswered', {}, 'statement')
    if (input.statement !== '' && input.takenUp === '' && input.notTakenUp === '')
      throw new DomainError('hearing.errors.nothingSummedUp', {}, 'takenUp')
    const { statement, takenUp, notTakenUp } = input
    await tx
      .update(hearing)
      .set({ statement, takenUp, notTakenUp, summedUpOn: today(), summedUpByPersonId: actor.personId })
      .where(eq(hearing.id, found.id))
    await touchCase(tx, row)
    await record({
      event: 'case.hearing_summed_up',
      subjectType: 'case',
      subjectId: row.id,
      unitId: row.unitId,
      after: { body: found.body, bodyName: found.bodyName, statement, takenUp, notTakenUp },
    })
    return { message: 'hearing.said.summedUp', redirectTo: `/cases/${row.id}` }
  },
})

/** Takes a hearing back that should not have been asked: the decision no longer waits for it. */
export const withdrawHearing = governed('case.propose', {
  schema: withdrawHearingSchema,
  subject: subjectOfCase,
  async run({ input, actor, tx, record }) {
    const { row } = await hearableCase(tx, actor, input)
    const found = await openHearing(tx, row.id, input.hearingId)
    await tx.update(hearing).set({ withdrawnOn: today() }).where(eq(hearing.id, found.id))
    await touchCase(tx, row)
    await record({
      event: 'case.hearing_withdrawn',
      subjectType: 'case',
      subjectId: row.id,
      unitId: row.unitId,
      before: { body: found.body, bodyName: found.bodyName, deadline: found.deadline },
    })
    return { message: 'hearing.said.withdrawn', redirectTo: `/cases/${row.id}` }
  },
})
