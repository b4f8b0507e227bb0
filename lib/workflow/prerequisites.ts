import type { CaseFacts, ProposalFacts } from './case-facts'
import { isOffered } from './decision-forms'
import { checklistItems, governanceQuestions } from './states'

/** What a prerequisite finds missing: nothing when it is met, else the parts that are, or its own name. */
type Prerequisite = (facts: CaseFacts) => readonly string[]

const unless = (isMet: boolean, missing: string): readonly string[] => (isMet ? [] : [missing])

/** Missing only where something is proposed. */
const onlyOfProposals = ['deviation_reason', 'challenge_letter']

/** The parts of a proposal, in the order of the form (§8). */
const proposalParts: Record<string, (proposal: ProposalFacts) => boolean> = {
  outcome: proposal => proposal.outcome !== null,
  form: proposal => proposal.form !== null,
  reason: proposal => proposal.reason.trim() !== '',
  time_use: proposal => proposal.timeUse.trim() !== '',
  citizen_meaning: proposal => proposal.citizenMeaning.trim() !== '',
  expected_hours: proposal => proposal.expectedHours !== null,
  owner: proposal => proposal.hasOwner,
  deadline: proposal => proposal.deadline !== null,
  takes_effect_on: proposal => proposal.takesEffectOn !== null,
  med_touched: proposal => proposal.medTouched !== null,
  deviation_reason: proposal => !proposal.deviationUnexplained,
  challenge_letter: proposal => !proposal.challengeUnwritten,
}

function isWithinAuthority({ offer, proposal }: CaseFacts): boolean {
  return !proposal?.outcome || isOffered(offer, proposal.outcome, proposal.form)
}

/** A removal or change takes something out of the places where people meet it; an embedding takes out nothing. */
function needsChecklist({ proposal }: CaseFacts): boolean {
  return proposal?.outcome === 'remove' || proposal?.outcome === 'change'
}

/** The professionally responsible person signs what lets go of something that guards citizens, for good or as a test. */
export function needsSignature({ riskMarked, proposal, trialChosen }: CaseFacts): boolean {
  return riskMarked && (proposal?.outcome === 'remove' || trialChosen)
}

/** What must be there before a case moves (§8), by name. The interface says each missing one in words. */
export const prerequisites = {
  evidence: facts => unless(facts.hasEvidence, 'evidence'),
  questions_answered: facts =>
    governanceQuestions.filter(question => !facts.answeredQuestions.includes(question)),
  not_regrown: facts => unless(!facts.hasRegrown, 'not_regrown'),
  proposal_complete: ({ proposal }) =>
    Object.entries(proposalParts)
      .filter(([part, isSaid]) => (proposal === null ? !onlyOfProposals.includes(part) : !isSaid(proposal)))
      .map(([part]) => part),
  within_authority: facts => unless(isWithinAuthority(facts), 'within_authority'),
  med_noted: ({ proposal, medClaimed, medNoted }) =>
    unless(medNoted || !(medClaimed || proposal?.medTouched), 'med_noted'),
  hearings_summed_up: facts => unless(facts.hearingsWithoutSummary === 0, 'hearings_summed_up'),
  responsible_person_signed: facts =>
    unless(facts.signed || !needsSignature(facts), 'responsible_person_signed'),
  somebody_decides: facts => unless(facts.hasDecider, 'somebody_decides'),
  // Where nobody decides, that is the reason, and not that this person does not.
  is_decider: facts => unless(facts.isDecider || !facts.hasDecider, 'is_decider'),
  refusal_reason: facts => unless(facts.refusalReason.trim() !== '', 'refusal_reason'),
  checklist_complete: facts =>
    needsChecklist(facts) ? checklistItems.filter(item => facts.checklist[item] === 'open') : [],
  pulse_ended: facts => unless(!facts.pulseOpen, 'pulse_ended'),
  checks_answered: facts => unless(facts.checksUnanswered === 0, 'checks_answered'),
} as const satisfies Record<string, Prerequisite>

export type PrerequisiteName = keyof typeof prerequisites
