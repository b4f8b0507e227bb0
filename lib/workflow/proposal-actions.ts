'use server'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { proposal, requirement } from '@/db/schema'
import { differences } from '@/lib/audit/record'
import { readGuidance } from '@/lib/guidance/suggestion-reads'
import { requireOwner } from '@/lib/organisation/person-reads'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { inForceOn } from '@/lib/register/in-force'
import { parseReference } from '@/lib/register/reference'
import { creditSolution } from '@/lib/solution/solution-writes'
import { readCaseFile, readOffer, subjectOfCase } from './case-facts-reads'
import { type ProposalRow, readLoad, readProposal } from './case-reads'
import { isOffered } from './decision-forms'
import { requireEffectDay } from './effect-day'
import { proposalSchema, signatureSchema } from './model'
import { requireVersion, touchCase } from './move-writes'
import type { CaseState } from './states'

/** A proposal is written, and after hearing others written anew, until somebody is asked to decide. */
const writable: readonly CaseState[] = ['proposed', 'consultation']

/** The requirement to merge into, by the reference that was typed. */
async function mergeTarget(tx: Transaction, reference: string, ownId: number): Promise<number> {
  const number = parseReference(reference)
  const [target] =
    number === null ? [] : await tx.select().from(requirement).where(eq(requirement.referenceNumber, number))
  if (!target || target.id === ownId || !inForceOn(target, today()))
    throw new DomainError('workflow.errors.noSuchMergeTarget', {}, 'mergeInto')
  return target.id
}

/** What others are heard about; who carries it out and by when is not theirs. */
const heard = [
  ...(['outcome', 'form', 'mergeIntoId', 'reason', 'timeUse'] as const),
  ...(['citizenMeaning', 'expectedHours', 'takesEffectOn'] as const),
]

/** The edition of a proposal that is written again: another one where it says something else to those who are heard. */
function editionOf(before: ProposalRow, after: Pick<ProposalRow, (typeof heard)[number]>): number {
  return before.edition + (heard.some(part => before[part] !== after[part]) ? 1 : 0)
}

/** Writes the proposal of a case (§8); a person decides, and says why when it is not what guidance suggests. */
export const saveProposal = governed('case.propose', {
  schema: proposalSchema,
  subject: subjectOfCase,
  async wordsBefore({ input, tx }) {
    const standing = await readProposal(tx, input.caseId)
    return standing
      ? [standing.reason, standing.timeUse, standing.citizenMeaning, standing.deviationReason]
      : []
  },
  async run({ input, actor, tx, record }) {
    const file = await readCaseFile(tx, actor, input.caseId)
    requireVersion(file.row, input.version)
    if (!writable.includes(file.row.state)) throw new DomainError('workflow.errors.notWritable')
    const about = file.requirement
    const { outcome, form } = input.choice
    const mergeIntoId = form === 'merge' ? await mergeTarget(tx, input.mergeInto, about.id) : null
    const offer = await readOffer(tx, about, mergeIntoId)
    if (!isOffered(offer, outcome, form))
      throw new DomainError('workflow.obstacles.within_authority', {}, 'choice')
    if (input.deadline < today()) throw new DomainError('workflow.errors.deadlinePassed', {}, 'deadline')
    requireEffectDay(input.takesEffectOn, today())
    if (input.signedOn && input.signedOn > today())
      throw new DomainError('workflow.errors.dayAhead', {}, 'signedOn')
    await requireOwner(tx, input.ownerPersonId)
    const { hours } = await readLoad(tx, about, file.row.unitId)
    if (hours !== null && input.expectedHours > Math.ceil(hours))
      throw new DomainError(
        'workflow.errors.freesMoreThanItTakes',
        { hours: Math.ceil(hours) },
        'expectedHours',
      )
    const guidance = await readGuidance(tx, actor.tree, about, { unitId: file.row.unitId, offer, form })
    const suggested = guidance.suggestion.action
    if (suggested !== outcome && input.deviationReason === '')
      throw new DomainError('workflow.errors.deviationUnexplained', {}, 'deviationReason')
    const values = {
      outcome,
      form,
      mergeIntoId,
      reason: input.reason,
      timeUse: input.timeUse,
      citizenMeaning: input.citizenMeaning,
      expectedHours: input.expectedHours,
      ownerFunction: input.ownerFunction,
      ownerPersonId: input.ownerPersonId ?? null,
      deadline: input.deadline,
      takesEffectOn: input.takesEffectOn,
      medNeeded: input.medNeeded === 'yes',
      signedBy: input.signedBy,
      signedOn: input.signedOn ?? null,
      suggested,
      guidanceRow: guidance.row,
      deviationReason: suggested === outcome ? '' : input.deviationReason,
      // Whoever wrote it last answers for it, and so does not decide about it.
      proposedByPersonId: actor.personId,
      proposedOn: today(),
    }
    const edition = file.proposal ? editionOf(file.proposal, values) : 1
    let proposalId = file.proposal?.id
    if (file.proposal)
      await tx
        .update(proposal)
        .set({ ...values, edition })
        .where(eq(proposal.id, file.proposal.id))
    else {
      const [made] = await tx
        .insert(proposal)
        .values({ caseId: file.row.id, ...values })
        .returning({ id: proposal.id })
      proposalId = made?.id
    }
    if (proposalId !== undefined) await creditSolution(tx, file.row.id, proposalId, input.solutionId ?? null)
    await touchCase(tx, file.row, { medNeeded: values.medNeeded || file.med.claimed !== null })
    const { before, after } = file.proposal
      ? differences(file.proposal, { ...values, edition })
      : { before: null, after: { outcome, form } }
    await record({
      event: 'case.proposal_written',
      subjectType: 'case',
      subjectId: file.row.id,
      unitId: file.row.unitId,
      before,
      after,
    })
    return { message: 'workflow.said.proposalWritten', redirectTo: `/cases/${file.row.id}` }
  },
})

/** Notes that the professionally responsible person has consented, where the risk concerns citizens (§8). */
export const noteSignature = governed('case.propose', {
  schema: signatureSchema,
  subject: subjectOfCase,
  async run({ input, actor, tx, record }) {
    const file = await readCaseFile(tx, actor, input.caseId)
    requireVersion(file.row, input.version)
    if (!file.proposal || !['proposed', 'consultation', 'awaiting_decision'].includes(file.row.state))
      throw new DomainError('workflow.errors.notFromHere')
    if (input.signedOn > today()) throw new DomainError('workflow.errors.dayAhead', {}, 'signedOn')
    const after = { signedBy: input.signedBy, signedOn: input.signedOn }
    await tx.update(proposal).set(after).where(eq(proposal.id, file.proposal.id))
    await touchCase(tx, file.row)
    await record({
      event: 'case.signed',
      subjectType: 'case',
      subjectId: file.row.id,
      unitId: file.row.unitId,
      after,
    })
    return { message: 'workflow.said.signed', redirectTo: `/cases/${file.row.id}` }
  },
})
