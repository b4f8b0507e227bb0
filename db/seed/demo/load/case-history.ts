import type { CaseState } from '@/lib/workflow/states'
import type { Effect, TransitionName } from '@/lib/workflow/transitions'
import type { DemoCase, PersonKey } from '../shapes'

export interface Move {
  from: CaseState | null
  to: CaseState
  transition: TransitionName | 'opened'
  by: PersonKey
  /** Days from today. */
  on: number
  note: string
  effects: readonly Effect[]
}

/** What a yes does to the register when the case covers all whom the requirement binds (lib/workflow/transitions.ts). */
const carriedOut = {
  remove: 'repeal_requirement',
  change: 'change_requirement',
  embed: 'set_review_date',
  challenge: 'send_challenge',
} as const satisfies Record<string, Effect>

/** The moves that brought a case to where it is, as its story tells them. The last one leads to its present state. */
export function movesOf(story: DemoCase): Move[] {
  const moves: Move[] = []
  const move = (
    to: CaseState,
    transition: Move['transition'],
    by: PersonKey,
    on: number,
    note = '',
    effects: readonly Effect[] = [],
  ) => {
    moves.push({ from: moves.at(-1)?.to ?? null, to, transition, by, on, note, effects })
  }
  move('examining', 'opened', story.openedBy, story.openedOn)
  if (story.state === 'examining') return moves

  const { agreement, proposal, med, decisions = [] } = story
  const began = Math.min(...[story.dialogue[0]?.on, agreement?.on].filter(day => day !== undefined))
  const stillInDialogue = story.state === 'dialogue' && decisions.length === 0
  move('dialogue', 'begin_dialogue', story.openedBy, stillInDialogue ? story.inStateSince : began)
  if (!proposal) return moves

  move('proposed', 'begin_proposal', proposal.by, proposal.on)
  if (story.state === 'proposed') return moves
  const consulted = story.state === 'consultation' ? story.inStateSince : proposal.on
  move('consultation', 'send_to_consultation', proposal.by, consulted)
  if (story.state === 'consultation') return moves
  const asked = story.state === 'awaiting_decision' ? story.inStateSince : (med?.on ?? proposal.on)
  move('awaiting_decision', 'ask_for_decision', proposal.by, asked)
  const { trial } = story
  if (trial)
    move('on_trial', 'approve_trial', trial.decidedBy, trial.decidedOn, trial.decidedBecause, [
      'record_decision',
      'start_trial',
    ])
  for (const { by, on, outcome, reason } of decisions) {
    if (outcome === 'yes' && trial)
      move('implementing', 'make_lasting', by, on, reason, ['end_trial', carriedOut[proposal.outcome]])
    else if (outcome === 'yes' && proposal.outcome === 'challenge')
      move('awaiting_above', 'approve_challenge', by, on, reason, ['record_decision', carriedOut.challenge])
    else if (outcome === 'yes')
      move('implementing', 'approve', by, on, reason, ['record_decision', carriedOut[proposal.outcome]])
    else if (story.state === 'closed') move('closed', 'refuse', by, on, reason, ['record_refusal'])
    else move('dialogue', 'send_back', by, on, reason, ['record_refusal', 'withdraw_proposal'])
  }
  if (story.doneOn !== undefined)
    move('following_up', 'mark_done', proposal.responsible, story.doneOn, '', ['schedule_checks'])
  if (story.closed && moves.at(-1)?.to !== 'closed')
    move('closed', 'close', proposal.by, story.closed.on, story.closed.reason)
  return moves
}
