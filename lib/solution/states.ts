import type { CaseState } from '@/lib/workflow/states'
import type { SolutionState, SolutionStepKind } from './vocabulary'

/**
 * What may be done about a proposed solution where it stands. The same table drives the buttons, the server's check and the test. A hidden one can
 * only be shown again; one that a case has taken over is not taken over twice.
 */
const stepsFrom: Record<SolutionState, readonly SolutionStepKind[]> = {
  new: ['answered', 'taken_over', 'hidden'],
  answered: ['answered', 'taken_over', 'hidden'],
  taken_over: ['answered', 'hidden'],
  hidden: ['shown'],
}

export const mayStep = (state: SolutionState, kind: SolutionStepKind): boolean =>
  stepsFrom[state].includes(kind)

/** Where it stands after these steps, first to last. To be taken over says more than an answer; hidden holds until it is shown. */
export function stateAfter(steps: readonly SolutionStepKind[]): SolutionState {
  if (steps.findLast(kind => kind === 'hidden' || kind === 'shown') === 'hidden') return 'hidden'
  if (steps.includes('taken_over')) return 'taken_over'
  return steps.includes('answered') ? 'answered' : 'new'
}

/** The step that those who proposed it under their name are told of, in the words of the news. */
export const newsOf = {
  answered: 'solution_answered',
  taken_over: 'solution_taken_over',
  hidden: 'solution_hidden',
  shown: null,
} as const satisfies Record<SolutionStepKind, string | null>

/** A case whose proposal can still be written takes a solution over; later there is one that others have said yes or no to. */
const beforeDecision: readonly CaseState[] = ['examining', 'dialogue', 'proposed', 'consultation']
export const takesOverIn = (state: CaseState): boolean => beforeDecision.includes(state)
