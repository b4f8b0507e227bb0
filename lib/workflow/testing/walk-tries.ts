import type { Actor } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/permissions'
import type { SeededRandom } from '@/lib/platform/testing/seeded-random'
import { authorities, legalStatuses } from '@/lib/register/vocabulary'
import { judgementsFor, trialOffered } from '@/lib/trust-test/trial-rule'
import { decisionForms, isOffered, outcomes } from '../decision-forms'
import { type CaseState, checklistItems, governanceQuestions } from '../states'
import type { TransitionName } from '../transitions'
import { aProposal } from './a-case'
import type { WalkedCase } from './walked-case'
import { everybody } from './walked-world'

interface Try {
  /** Any of these; none: the product does it by itself, and nobody is asked. */
  who: readonly Permission[]
  /** Gives false where it is refused. */
  run(row: WalkedCase, actor: Actor, random: SeededRandom): boolean
}

const oneOf = <T>(random: SeededRandom, list: readonly T[]): T => list[random.below(list.length)] as T
const writing = (row: WalkedCase) => row.state === 'proposed' || row.state === 'consultation'
const discussable = (row: WalkedCase) => writing(row) || row.state === 'awaiting_decision'

/** Does it where it can be done. */
const where = (isSo: boolean, then: () => void): boolean => {
  if (isSo) then()
  return isSo
}

/** A form that only exists in one outcome is chosen with it: what is beyond authority is refused as the action refuses it. */
function propose(row: WalkedCase, actor: Actor, random: SeededRandom): boolean {
  const [outcome, form] = [oneOf(random, outcomes), oneOf(random, decisionForms)]
  if (!writing(row) || !isOffered(row.offer, outcome, form)) return false
  const ownerPersonId = random.below(3) === 0 ? oneOf(random, everybody).personId : null
  row.proposal = {
    ...aProposal({ outcome, form, medTouched: random.below(3) === 0 }),
    challengeUnwritten: outcome === 'challenge' && (row.proposal?.challengeUnwritten ?? true),
    proposerId: actor.personId,
    ownerPersonId,
  }
  return true
}

function proposeUntilOffered(row: WalkedCase, actor: Actor, random: SeededRandom): boolean {
  for (let tries = 0; tries < 40; tries++) if (propose(row, actor, random)) return true
  return false
}

/** Everything that happens to a case beside its moves, with the permission that its action asks. */
const all = {
  publish: { who: [], run: row => where(true, () => (row.hasEvidence = true)) },
  agree: {
    who: ['dialogue.agree'],
    run: row => {
      const next = governanceQuestions.find(question => !row.answered.includes(question))
      return where(next !== undefined, () => {
        if (next) row.answered = [...row.answered, next]
      })
    },
  },
  propose: { who: ['case.propose'], run: proposeUntilOffered },
  write_letter: {
    who: ['case.propose'],
    run: row =>
      where(writing(row) && row.proposal !== null, () => {
        if (row.proposal) row.proposal.challengeUnwritten = false
      }),
  },
  claim_med: { who: ['case.claim_med'], run: row => where(discussable(row), () => (row.medClaimed = true)) },
  note_med: { who: ['case.note_med'], run: row => where(discussable(row), () => (row.medNoted = true)) },
  ask_hearing: { who: ['case.propose'], run: row => where(writing(row), () => (row.hearings += 1)) },
  sum_up_hearing: {
    who: ['case.propose'],
    run: row => where(writing(row) && row.hearings > 0, () => (row.hearings -= 1)),
  },
  sign: {
    who: ['case.propose'],
    run: row => where(discussable(row) && row.proposal !== null, () => (row.signed = true)),
  },
  plan_trial: {
    who: ['case.propose'],
    run: (row, _, random) =>
      where(writing(row) && trialOffered(row.proposal?.outcome ?? null, row.offer), () => {
        row.trial = { approved: false, judgeId: oneOf(random, everybody).personId, judgement: null }
        row.signed = random.below(2) === 0
      }),
  },
  drop_trial: { who: ['case.propose'], run: row => where(writing(row), () => (row.trial = null)) },
  judge: {
    who: [],
    run: (row, actor, random) => {
      const offered = judgementsFor('over', {
        isDecider: row.isDecider(actor),
        isJudge: actor.personId === row.trial?.judgeId,
        leads: row.may(actor, 'trial.judge'),
        hasDecider: row.decider.personIds.length > 0,
      })
      return where(row.state === 'on_trial' && offered.length > 0, () => {
        if (row.trial) row.trial.judgement = oneOf(random, offered)
      })
    },
  },
  answer_above: {
    who: ['challenge.handle'],
    run: (row, actor, random) => {
      const answer = oneOf(random, ['granted', 'refused'] as const)
      const before = row.challengeAnswer
      row.challengeAnswer = answer
      const done = row.move(actor, `challenge_${answer}`) !== null
      if (!done) row.challengeAnswer = before
      return done
    },
  },
  check_off: {
    who: ['case.carry_out'],
    run: (row, _, random) =>
      where(row.state === 'implementing', () => {
        row.checklist = {
          ...row.checklist,
          [oneOf(random, checklistItems)]: oneOf(random, ['done', 'not_relevant']),
        }
      }),
  },
  answer_check: {
    who: ['case.follow_up'],
    run: row =>
      where(row.state === 'following_up' && row.checksUnanswered > 0, () => (row.checksUnanswered -= 1)),
  },
  open_pulse: {
    who: [],
    run: row => where(row.state === 'following_up' || row.state === 'closed', () => (row.pulseOpen = true)),
  },
  close_pulse: {
    who: [],
    run: (row, _, random) =>
      where(row.pulseOpen, () => {
        row.pulseOpen = false
        row.isContradicted = random.below(2) === 0
      }),
  },
  regrow: {
    who: ['requirement.register'],
    run: row => where(row.state === 'following_up' || row.state === 'closed', () => (row.hasRegrown = true)),
  },
  /** What the law says is examined anew, and who may repeal it found to be somebody else, whatever the case is at. */
  examine_law: {
    who: ['requirement.edit'],
    run: (row, _, random) => {
      row.authority = oneOf(random, authorities)
      row.legalStatus = oneOf(random, legalStatuses)
      row.derivesFromActive = random.below(2) === 0
      row.mergeTargetChosen = random.below(2) === 0
      return true
    },
  },
} as const satisfies Record<string, Try>

export type Happening = keyof typeof all
export const happenings: Readonly<Record<Happening, Try>> = all

/** Where a case goes on to from its state: moves, and what they ask for. */
export const onward: Record<CaseState, readonly (Happening | TransitionName)[]> = {
  examining: ['publish', 'begin_dialogue'],
  dialogue: ['agree', 'agree', 'agree', 'begin_proposal', 'take_up_regrown'],
  proposed: [
    'propose',
    'propose',
    'write_letter',
    'plan_trial',
    'sign',
    'send_to_consultation',
    'send_to_consultation',
  ],
  consultation: ['note_med', 'sum_up_hearing', 'sign', 'plan_trial', 'ask_for_decision', 'ask_for_decision'],
  awaiting_decision: [
    'sign',
    'approve',
    'approve_trial',
    'approve_challenge',
    'approve',
    'approve_trial',
    'approve_challenge',
    'send_back',
    'refuse',
    'take_back',
    'take_back',
  ],
  // Authority moves rarely; here it must, or no test would be without anybody who decides.
  on_trial: [
    'judge',
    'judge',
    'make_lasting',
    'adjust_trial',
    'take_back_trial',
    'take_back_undecided_trial',
    'examine_law',
  ],
  awaiting_above: ['answer_above'],
  implementing: ['check_off', 'check_off', 'check_off', 'check_off', 'mark_done'],
  following_up: [
    'open_pulse',
    'close_pulse',
    'answer_check',
    'answer_check',
    'close',
    'regrow',
    'talk_again',
  ],
  closed: ['regrow', 'reopen_regrown'],
}
