'use server'
import { medDiscussion } from '@/db/schema'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { readCaseFile } from './case-facts-reads'
import { readCase } from './case-reads'
import { claimMedSchema, noteMedSchema } from './model'
import { requireVersion, touchCase } from './move-writes'
import { discussable } from './states'

/** The representative of the employees says that a proposal shall be discussed in MED (§8). */
export const claimMed = governed('case.claim_med', {
  schema: claimMedSchema,
  subject: async ({ input, tx }) => ({ unitId: (await readCase(tx, input.caseId)).unitId }),
  async run({ input, actor, tx, record }) {
    const { row, med } = await readCaseFile(tx, actor, input.caseId)
    requireVersion(row, input.version)
    if (!discussable.includes(row.state)) throw new DomainError('workflow.errors.notFromHere')
    if (med.claimed) throw new DomainError('workflow.errors.medAlreadyClaimed')
    await tx.insert(medDiscussion).values({ caseId: row.id, claimedByPersonId: actor.personId })
    await touchCase(tx, row, { medNeeded: true })
    await record({ event: 'case.med_claimed', subjectType: 'case', subjectId: row.id, unitId: row.unitId })
    return { message: 'workflow.said.medClaimed', redirectTo: `/cases/${row.id}` }
  },
})

/** Notes the MED discussion with its day, papers, points of view and what was agreed (§8). */
export const noteMed = governed('case.note_med', {
  schema: noteMedSchema,
  subject: async ({ input, tx }) => ({ unitId: (await readCase(tx, input.caseId)).unitId }),
  async run({ input, actor, tx, record }) {
    const { row, proposal } = await readCaseFile(tx, actor, input.caseId)
    requireVersion(row, input.version)
    if (!discussable.includes(row.state)) throw new DomainError('workflow.errors.notFromHere')
    if (input.discussedOn > today()) throw new DomainError('workflow.errors.dayAhead', {}, 'discussedOn')
    const { discussedOn, papers, pointsOfView, summary } = input
    const noted = { discussedOn, papers, pointsOfView, summary }
    await tx.insert(medDiscussion).values({
      ...{ caseId: row.id, ...noted },
      ...{ edition: proposal?.edition ?? 1, notedByPersonId: actor.personId },
    })
    await touchCase(tx, row)
    await record({
      event: 'case.med_noted',
      subjectType: 'case',
      subjectId: row.id,
      unitId: row.unitId,
      after: noted,
    })
    return { message: 'workflow.said.medNoted', redirectTo: `/cases/${row.id}` }
  },
})
