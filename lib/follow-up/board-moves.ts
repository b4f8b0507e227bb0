import { steps } from '@/lib/workflow/model'
import type { CaseState } from '@/lib/workflow/states'
import { type TransitionName, type TransitionRow, transitions } from '@/lib/workflow/transitions'

/** Where a case can be put from its column: by the step itself, or through the form that the move needs. */
export interface BoardMove {
  transition: TransitionName
  to: CaseState
  byForm: boolean
}

/** Moves that nobody makes from the board: those the product makes itself, and those whose facts only the case's own page has. */
const onItsPage: readonly TransitionName[] = [
  'approve_trial',
  'approve_challenge',
  'make_lasting',
  'adjust_trial',
  'take_back_trial',
  'take_back_undecided_trial',
  'take_back',
  'challenge_granted',
  'challenge_refused',
  'talk_again',
  'reopen_regrown',
  'take_up_regrown',
]

const rows = Object.entries(transitions) as [TransitionName, TransitionRow][]
const isStep = (name: TransitionName) => steps.some(step => step === name)

/** Every move of the workflow table that a card in this column can be dragged along. Whether it is allowed is asked when it is made. */
export function boardMoves(state: CaseState): BoardMove[] {
  return rows
    .filter(([name, row]) => row.from === state && !onItsPage.includes(name))
    .map(([transition, row]) => ({ transition, to: row.to, byForm: !isStep(transition) }))
}
