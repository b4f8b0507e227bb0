'use server'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { decision, proposal } from '@/db/schema'
import { joinLetter } from '@/lib/challenge/letter-writes'
import { readGuidance } from '@/lib/guidance/suggestion-reads'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { startTrial } from '@/lib/trust-test/start-writes'
import { readOffer } from './case-facts-reads'
import { tellOfDecision } from './case-news-writes'
import {
  type CaseRow,
  type RequirementRow,
  readCase,
  readLoad,
  readProposal,
  readRequirement,
} from './case-reads'
import { readDecider } from './decider-reads'
import { carryOutDecision } from './due-decision-writes'
import { effectDayOf, requireEffectDay } from './effect-day'
import { decisionSchema } from './model'
import { move } from './move-writes'
import { mustWeighCitizen, weighingOf } from './weighing'

/** What guidance says on the day of the decision, and whether the proposal goes another way than that (§8). */
async function readDecidedGuidance(tx: Transaction, tree: UnitTree, row: CaseRow, about: RequirementRow) {
  const standing = await readProposal(tx, row.id)
  const offer = await readOffer(tx, about, standing?.mergeIntoId ?? null)
  const { suggestion, row: number } = await readGuidance(tx, tree, about, {
    unitId: row.unitId,
    offer,
    form: standing?.form ?? null,
  })
  return {
    suggested: suggestion.action,
    row: number,
    outcome: standing?.outcome ?? null,
    isOtherwise: standing !== null && standing.outcome !== suggestion.action,
  }
}

/** No unit has this id: where nobody decides, nobody may. */
const nowhere = { unitId: -1 }

/**
 * Decides about a proposal (§2, §8). The permission is asked of the unit that has the authority; that the person is the
 * decider, and not the proposer, is the workflow table's to say. A yes that takes effect today is carried out at once.
 */
export const decide = governed('case.decide_as_head', {
  schema: decisionSchema,
  async subject({ input, actor, tx }) {
    const row = await readCase(tx, input.caseId)
    const about = await readRequirement(tx, row.requirementId)
    const standing = await readProposal(tx, row.id)
    const decider = await readDecider(
      tx,
      actor.tree,
      about,
      standing?.outcome,
      standing?.proposedByPersonId ?? null,
    )
    return 'unitId' in decider ? { unitId: decider.unitId } : nowhere
  },
  async run({ input, actor, tx, record }) {
    const row = await readCase(tx, input.caseId)
    const about = await readRequirement(tx, row.requirementId)
    const isTrial = input.transition === 'approve_trial'
    const isYes = isTrial || input.transition === 'approve' || input.transition === 'approve_challenge'
    if (!isYes && input.reason === '')
      throw new DomainError('workflow.obstacles.refusal_reason', {}, 'reason')
    const notes = about.authority === 'council'
    if (notes && !input.councilDecidedOn)
      throw new DomainError('workflow.errors.councilDayMissing', {}, 'councilDecidedOn')
    if (input.councilDecidedOn && input.councilDecidedOn > today())
      throw new DomainError('workflow.errors.dayAhead', {}, 'councilDecidedOn')
    if (isYes) requireEffectDay(input.takesEffectOn, today())
    const guidance = await readDecidedGuidance(tx, actor.tree, row, about)
    if (isYes && guidance.isOtherwise && input.reason === '')
      throw new DomainError('workflow.errors.decisionUnexplained', {}, 'reason')
    if (mustWeighCitizen(isYes, guidance.outcome) && input.citizen === '')
      throw new DomainError('workflow.errors.citizenNotWeighed', {}, 'citizen')
    const { hours } = await readLoad(tx, about, row.unitId)
    const { file, effects } = await move({ tx, actor, record }, row.id, input.version, input.transition, {
      refusalReason: isYes ? '' : input.reason,
      note: input.reason,
      set: isYes
        ? { hoursBefore: hours }
        : input.transition === 'refuse'
          ? { closedReason: input.reason }
          : {},
    })
    const standing = file.proposal
    if (!standing) throw new DomainError('workflow.obstacles.proposal_complete')
    // What is tried first takes effect only when it is judged lasting.
    const takesEffectOn =
      isYes && !isTrial ? effectDayOf(input.takesEffectOn ?? standing.takesEffectOn, today()) : null
    const [made] = await tx
      .insert(decision)
      .values({
        caseId: row.id,
        proposalId: standing.id,
        answer: isTrial ? 'try' : isYes ? 'yes' : 'no',
        reason: input.reason,
        weighing: weighingOf(input),
        suggested: guidance.suggested,
        guidanceRow: guidance.row,
        level: about.authority === 'state' ? 'executive' : about.authority,
        councilDecidedOn: notes ? (input.councilDecidedOn ?? null) : null,
        decidedByPersonId: actor.personId,
        decidedOn: today(),
        takesEffectOn,
      })
      .returning({ id: decision.id })
    if (effects.includes('send_challenge')) await joinLetter({ tx, actor, record }, file)
    if (input.transition === 'send_back')
      await tx.update(proposal).set({ withdrawnOn: today() }).where(eq(proposal.id, standing.id))
    // Before its effect: afterwards a requirement that is removed binds nobody.
    if (made && takesEffectOn !== null)
      await tellOfDecision(tx, actor, { row, about, proposal: standing }, made.id, takesEffectOn)
    if (isTrial && file.trial) await startTrial({ tx, actor, record }, file.trial, about)
    if (made && takesEffectOn !== null && takesEffectOn <= today())
      await carryOutDecision(tx, actor.tree, made.id, actor.personId)
    return { message: `workflow.said.${input.transition}`, redirectTo: `/cases/${row.id}` }
  },
})
