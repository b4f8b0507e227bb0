import { type Actor, may, type Subject } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/permissions'
import type { Decider } from '@/lib/register/decider'
import type { Authority, LegalStatus } from '@/lib/register/vocabulary'
import { trialOffered } from '@/lib/trust-test/trial-rule'
import type { TrialJudgement } from '@/lib/trust-test/vocabulary'
import type { CaseFacts, ProposalFacts } from '../case-facts'
import { deciderAmong } from '../decider-reads'
import type { OfferFacts } from '../decision-forms'
import { moveFor } from '../moves'
import type { CaseState, GovernanceQuestion } from '../states'
import type { Effect, TransitionName } from '../transitions'
import { besideId, type Crew, tree } from './walked-world'

const openList = {
  system: 'open',
  instruction: 'open',
  induction: 'open',
  inspection_form: 'open',
} as const satisfies CaseFacts['checklist']

/** A case as it stands in memory while it is walked: what the database holds of one, and nothing more. */
export class WalkedCase {
  state: CaseState = 'examining'
  coversAll = true
  authority: Authority = 'institution'
  legalStatus: LegalStatus = 'no_basis'
  derivesFromActive = false
  mergeTargetChosen = false
  riskMarked = false
  hasEvidence = false
  answered: GovernanceQuestion[] = []
  proposal: (ProposalFacts & { proposerId: number; ownerPersonId: number | null }) | null = null
  medClaimed = false
  medNoted = false
  hearings = 0
  signed = false
  checklist: CaseFacts['checklist'] = openList
  checksUnanswered = 0
  pulseOpen = false
  isContradicted = false
  trial: { approved: boolean; judgeId: number; judgement: TrialJudgement | null } | null = null
  challengeAnswer: CaseFacts['challengeAnswer'] = null
  hasRegrown = false
  private known: { key: string; decider: Decider } | null = null

  constructor(
    readonly crew: Crew,
    readonly unitId: number,
    readonly ownerUnitId: number,
    readonly requirementOwnerId: number | null,
  ) {}

  get offer(): OfferFacts {
    const { authority, legalStatus, derivesFromActive, mergeTargetChosen } = this
    return { authority, legalStatus, derivesFromActive, mergeTargetChosen }
  }

  get subject(): Subject {
    return {
      unitId: this.unitId,
      requirementOwnerId: this.requirementOwnerId,
      actionOwnerIds: [this.proposal?.ownerPersonId ?? null],
    }
  }

  /** Asked for every person at every step, and the same until authority or proposal is another. */
  get decider(): Decider {
    const { authority, ownerUnitId, proposal } = this
    const key = `${authority}/${proposal?.outcome}/${proposal?.proposerId}`
    if (this.known?.key !== key) {
      const about = { authority, ownerUnitId }
      const { outcome, proposerId = null } = proposal ?? {}
      this.known = { key, decider: deciderAmong(this.crew.holders, tree, about, outcome, proposerId) }
    }
    return this.known.decider
  }

  isDecider({ personId }: Actor): boolean {
    return this.decider.personIds.some(id => id === personId)
  }

  may(actor: Actor, permission: Permission): boolean {
    if (permission !== 'case.decide_as_head' && permission !== 'case.decide_as_management')
      return may(actor, permission, this.subject)
    const { decider } = this
    return 'unitId' in decider && may(actor, permission, { unitId: decider.unitId })
  }

  /** What the workflow table asks about the case, seen by one person. */
  facts(actor: Actor, refusalReason = ''): CaseFacts {
    const { decider, trial, proposal } = this
    return {
      state: this.state,
      coversAll: this.coversAll,
      hasEvidence: this.hasEvidence,
      answeredQuestions: this.answered,
      offer: this.offer,
      proposal,
      medClaimed: this.medClaimed,
      medNoted: this.medNoted,
      hearingsWithoutSummary: this.hearings,
      riskMarked: this.riskMarked,
      signed: this.signed,
      refusalReason,
      checklist: this.checklist,
      checksUnanswered: this.checksUnanswered,
      pulseOpen: this.pulseOpen,
      isContradicted: this.isContradicted,
      trialChosen: trial !== null && (trial.approved || trialOffered(proposal?.outcome ?? null, this.offer)),
      trialJudgement: trial?.judgement ?? null,
      challengeAnswer: this.challengeAnswer,
      hasRegrown: this.hasRegrown,
      may: permission => this.may(actor, permission),
      isDecider: this.isDecider(actor),
      hasDecider: decider.personIds.length > 0,
    }
  }

  /** Makes a move if the table lets this person, and what the writes do on the way; null where it does not. */
  move(actor: Actor, transition: TransitionName, refusalReason = ''): readonly Effect[] | null {
    const asked = moveFor(this.facts(actor, refusalReason), transition)
    if (asked?.status !== 'allowed') return null
    this.state = asked.to
    for (const effect of asked.effects) this.apply(effect)
    if (asked.to === 'implementing') this.checklist = openList
    return asked.effects
  }

  private apply(effect: Effect): void {
    if (effect === 'start_trial' && this.trial) this.trial.approved = true
    if (effect === 'end_trial') this.trial = null
    if (effect === 'schedule_checks') this.checksUnanswered = 3
    if (effect === 'open_case_of_regrown' || effect === 'record_decision') this.hasRegrown = false
    if (effect !== 'withdraw_proposal') return
    this.proposal = null
    this.trial = null
    this.signed = false
    this.medNoted = false
    this.challengeAnswer = null
    this.isContradicted = false
  }
}

/** In some walks somebody beside answers for the requirement, in others somebody who leads, or nobody. */
export const possibleOwners = [null, besideId, 6] as const
