import type { Permission } from '@/lib/access/permissions'
import type { TrialJudgement } from '@/lib/trust-test/vocabulary'
import type { DecisionForm, OfferFacts, Outcome } from './decision-forms'
import type { CaseState, ChecklistAnswer, ChecklistItem, GovernanceQuestion } from './states'

/** What a proposal says (§8). Null or blank is not said yet. */
export type ProposalFacts = {
  outcome: Outcome | null
  form: DecisionForm | null
  reason: string
  /** What the time shall be used for. */
  timeUse: string
  /** What it means for the citizen. */
  citizenMeaning: string
  /** Hours a year it is expected to free; 0 where it frees none. */
  expectedHours: number | null
  hasOwner: boolean
  deadline: string | null
  takesEffectOn: string | null
  /** Work, staff, cooperation or working environment is touched; null while the proposer has not said. */
  medTouched: boolean | null
  /** It differs from what guidance suggested, and does not say why. */
  deviationUnexplained: boolean
  /** It challenges upward, and what is asked for is not written. */
  challengeUnwritten: boolean
}

/** Everything that the workflow table asks about a case and about who looks at it (§8). */
export type CaseFacts = {
  state: CaseState
  /** It covers all whom the requirement binds. */
  coversAll: boolean
  /** There is a publication, or an agreed judgement. */
  hasEvidence: boolean
  answeredQuestions: readonly GovernanceQuestion[]
  offer: OfferFacts
  proposal: ProposalFacts | null
  /** The representative of the employees claims a MED discussion. */
  medClaimed: boolean
  medNoted: boolean
  hearingsWithoutSummary: number
  /** The risk concerns citizens' safety or rights. */
  riskMarked: boolean
  /** The professionally responsible person has signed this proposal. */
  signed: boolean
  /** Why the decider says no, or closes. */
  refusalReason: string
  checklist: Readonly<Record<ChecklistItem, ChecklistAnswer>>
  /** Follow-up checks (3, 6 and 12 months) without an answer. */
  checksUnanswered: number
  /** A pulse asks those bound just now. */
  pulseOpen: boolean
  /** The newest pulse that was heard says that it is still done. */
  isContradicted: boolean
  /** A trust test was chosen. */
  trialChosen: boolean
  trialJudgement: TrialJudgement | null
  /** What those above answered to a challenge. */
  challengeAnswer: 'granted' | 'refused' | null
  /** A new requirement overlaps the one that was repealed. */
  hasRegrown: boolean
  /** Whether the one who looks holds the permission on the unit concerned. */
  may: (permission: Permission) => boolean
  /** The one who looks is among those who decide (§2, `whoDecides`). */
  isDecider: boolean
  /** Somebody here decides at all. */
  hasDecider: boolean
}
