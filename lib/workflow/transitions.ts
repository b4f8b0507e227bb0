import type { Permission } from '@/lib/access/permissions'
import type { CaseFacts } from './case-facts'
import type { PrerequisiteName } from './prerequisites'
import type { CaseState } from './states'

/** What happens on the way from one state to the next (§8). Each name has one place in the code that does it. */
export type Effect =
  /** The requirement is repealed from the day the decision takes effect. */
  | 'repeal_requirement'
  /** The repealed requirement points to the one it was merged into. */
  | 'link_merge_target'
  /** The requirement no longer binds the case's subtree, from that day. */
  | 'end_binding'
  /** The requirement's own text, burden or sunset changes from that day. */
  | 'change_requirement'
  /** A requirement that derives from it takes its place for the case's subtree. */
  | 'register_derived'
  /** An embedded requirement gets a date on which its purpose is looked at again. */
  | 'set_review_date'
  | 'record_decision'
  | 'record_refusal'
  | 'schedule_checks'
  | 'start_trial'
  | 'end_trial'
  | 'send_challenge'
  | 'withdraw_proposal'
  /** The requirement that has grown back has a case of its own, the one it had or a new one. */
  | 'open_case_of_regrown'

type EffectRow = { effect: Effect; when?: (facts: CaseFacts) => boolean }

export type TransitionRow = {
  from: CaseState
  to: CaseState
  /** Any of these permissions is enough; whether one *is* the decider is a prerequisite of its own. */
  who: readonly Permission[]
  /** Where this is not so, the move does not exist for the case and no button shows. */
  when?: (facts: CaseFacts) => boolean
  needs: readonly PrerequisiteName[]
  effects: readonly EffectRow[]
}

const proposes = (outcome: string) => (facts: CaseFacts) => facts.proposal?.outcome === outcome
const deciders = ['case.decide_as_head', 'case.decide_as_management'] as const

/** What a yes does to the register, by outcome and by whether the case covers all it binds (§8). */
const carriedIntoRegister: readonly EffectRow[] = [
  { effect: 'repeal_requirement', when: facts => facts.coversAll && proposes('remove')(facts) },
  { effect: 'link_merge_target', when: facts => facts.coversAll && facts.proposal?.form === 'merge' },
  {
    effect: 'end_binding',
    when: facts => !facts.coversAll && (proposes('remove')(facts) || proposes('change')(facts)),
  },
  { effect: 'change_requirement', when: facts => facts.coversAll && proposes('change')(facts) },
  { effect: 'register_derived', when: facts => !facts.coversAll && proposes('change')(facts) },
  { effect: 'set_review_date', when: proposes('embed') },
]

const yesNeeds = [
  'somebody_decides',
  'is_decider',
  'proposal_complete',
  'within_authority',
  'med_noted',
  'hearings_summed_up',
  'responsible_person_signed',
] as const
const noNeeds = ['somebody_decides', 'is_decider', 'refusal_reason'] as const

/** The workflow (§8): every move a case can make, as buttons, server checks, explanations and tests read it. */
export const transitions = {
  begin_dialogue: {
    from: 'examining',
    to: 'dialogue',
    who: ['case.propose'],
    needs: ['evidence'],
    effects: [],
  },
  begin_proposal: {
    from: 'dialogue',
    to: 'proposed',
    who: ['case.propose'],
    needs: ['questions_answered', 'not_regrown'],
    effects: [],
  },
  send_to_consultation: {
    from: 'proposed',
    to: 'consultation',
    who: ['case.propose'],
    needs: ['proposal_complete', 'within_authority'],
    effects: [],
  },
  ask_for_decision: {
    from: 'consultation',
    to: 'awaiting_decision',
    who: ['case.propose'],
    needs: ['proposal_complete', 'within_authority', 'med_noted', 'hearings_summed_up', 'somebody_decides'],
    effects: [],
  },
  approve: {
    from: 'awaiting_decision',
    to: 'implementing',
    who: deciders,
    when: facts => !facts.trialChosen && !proposes('challenge')(facts),
    needs: yesNeeds,
    effects: [{ effect: 'record_decision' }, ...carriedIntoRegister],
  },
  approve_trial: {
    from: 'awaiting_decision',
    to: 'on_trial',
    who: deciders,
    when: facts => facts.trialChosen,
    needs: yesNeeds,
    effects: [{ effect: 'record_decision' }, { effect: 'start_trial' }],
  },
  approve_challenge: {
    from: 'awaiting_decision',
    to: 'awaiting_above',
    who: deciders,
    when: facts => !facts.trialChosen && proposes('challenge')(facts),
    needs: yesNeeds,
    effects: [{ effect: 'record_decision' }, { effect: 'send_challenge' }],
  },
  send_back: {
    from: 'awaiting_decision',
    to: 'dialogue',
    who: deciders,
    needs: noNeeds,
    effects: [{ effect: 'record_refusal' }, { effect: 'withdraw_proposal' }],
  },
  /** Authority has moved, or a seat is empty: what nobody can answer does not stand waiting for ever. */
  take_back: {
    from: 'awaiting_decision',
    to: 'proposed',
    who: ['case.propose'],
    when: facts => !facts.hasDecider,
    needs: [],
    effects: [],
  },
  refuse: {
    from: 'awaiting_decision',
    to: 'closed',
    who: deciders,
    needs: noNeeds,
    effects: [{ effect: 'record_refusal' }],
  },
  make_lasting: {
    from: 'on_trial',
    to: 'implementing',
    who: deciders,
    when: facts => facts.trialJudgement === 'lasting',
    needs: ['somebody_decides', 'is_decider', 'within_authority', 'responsible_person_signed'],
    effects: [{ effect: 'end_trial' }, ...carriedIntoRegister],
  },
  adjust_trial: {
    from: 'on_trial',
    to: 'proposed',
    who: deciders,
    when: facts => facts.trialJudgement === 'adjusted',
    needs: ['somebody_decides', 'is_decider'],
    effects: [{ effect: 'end_trial' }],
  },
  take_back_trial: {
    from: 'on_trial',
    to: 'dialogue',
    who: deciders,
    when: facts => facts.trialJudgement === 'taken_back',
    needs: ['somebody_decides', 'is_decider'],
    effects: [{ effect: 'end_trial' }, { effect: 'withdraw_proposal' }],
  },
  /** Nobody decides any longer: the requirement binds as before, so that the case does not stand waiting for ever. */
  take_back_undecided_trial: {
    from: 'on_trial',
    to: 'dialogue',
    who: ['case.propose'],
    when: facts => !facts.hasDecider && facts.trialJudgement === 'taken_back',
    needs: [],
    effects: [{ effect: 'end_trial' }, { effect: 'withdraw_proposal' }],
  },
  challenge_granted: {
    from: 'awaiting_above',
    to: 'proposed',
    who: ['case.propose'],
    when: facts => facts.challengeAnswer === 'granted',
    needs: [],
    effects: [{ effect: 'withdraw_proposal' }],
  },
  challenge_refused: {
    from: 'awaiting_above',
    to: 'following_up',
    who: ['case.propose'],
    when: facts => facts.challengeAnswer === 'refused',
    needs: [],
    effects: [{ effect: 'schedule_checks' }],
  },
  mark_done: {
    from: 'implementing',
    to: 'following_up',
    who: ['case.carry_out'],
    needs: ['checklist_complete'],
    effects: [{ effect: 'schedule_checks' }],
  },
  close: {
    from: 'following_up',
    to: 'closed',
    who: ['case.follow_up'],
    needs: ['checks_answered', 'pulse_ended'],
    effects: [],
  },
  talk_again: {
    from: 'following_up',
    to: 'dialogue',
    who: ['case.propose'],
    when: facts => facts.isContradicted || facts.hasRegrown,
    needs: [],
    effects: [{ effect: 'withdraw_proposal' }],
  },
  reopen_regrown: {
    from: 'closed',
    to: 'dialogue',
    who: ['case.open'],
    when: facts => facts.hasRegrown,
    needs: [],
    effects: [{ effect: 'withdraw_proposal' }],
  },
  /** What this case took away is gone. What has come back in its place is decided about in a case of its own. */
  take_up_regrown: {
    from: 'dialogue',
    to: 'closed',
    who: ['case.propose'],
    when: facts => facts.hasRegrown,
    needs: [],
    effects: [{ effect: 'open_case_of_regrown' }],
  },
} as const satisfies Record<string, TransitionRow>

export type TransitionName = keyof typeof transitions
