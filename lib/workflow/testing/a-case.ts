import type { CaseFacts, ProposalFacts } from '../case-facts'
import type { OfferFacts } from '../decision-forms'

/** A municipal requirement that no law stands behind: it may be changed and removed. */
export const anOffer = (over: Partial<OfferFacts> = {}): OfferFacts => ({
  authority: 'executive',
  legalStatus: 'no_basis',
  derivesFromActive: false,
  mergeTargetChosen: false,
  ...over,
})

/** A proposal with every part filled in. */
export const aProposal = (over: Partial<ProposalFacts> = {}): ProposalFacts => ({
  outcome: 'remove',
  form: 'repeal',
  reason: 'Ingen kan sige, hvad det er til for.',
  timeUse: 'Mere tid hos borgerne',
  citizenMeaning: 'Færre afbrydelser',
  expectedHours: 528,
  hasOwner: true,
  deadline: '2027-02-01',
  takesEffectOn: '2027-01-01',
  medTouched: false,
  deviationUnexplained: false,
  challengeUnwritten: false,
  ...over,
})

/** A case with nothing missing, seen by somebody who may do everything. */
export const aCase = (over: Partial<CaseFacts> = {}): CaseFacts => ({
  state: 'awaiting_decision',
  coversAll: true,
  hasEvidence: true,
  answeredQuestions: ['purpose', 'without_it', 'in_the_way', 'citizen'],
  offer: anOffer(),
  proposal: aProposal(),
  medClaimed: false,
  medNoted: false,
  hearingsWithoutSummary: 0,
  riskMarked: false,
  signed: false,
  refusalReason: '',
  checklist: { system: 'done', instruction: 'done', induction: 'not_relevant', inspection_form: 'done' },
  checksUnanswered: 0,
  pulseOpen: false,
  isContradicted: false,
  trialChosen: false,
  trialJudgement: null,
  challengeAnswer: null,
  hasRegrown: false,
  may: () => true,
  isDecider: true,
  hasDecider: true,
  ...over,
})
