import type { ReportState, StepKind } from './vocabulary'

/**
 * What may be done about a report where it stands. The same table drives the buttons, the server's check and the test. A hidden one can only be
 * shown again: nothing else happens to what nobody reads.
 */
const stepsFrom: Record<ReportState, readonly StepKind[]> = {
  new: ['linked', 'registered', 'answered', 'hidden'],
  linked: ['linked', 'answered', 'hidden'],
  answered: ['linked', 'registered', 'answered', 'hidden'],
  hidden: ['shown'],
}

export const mayStep = (state: ReportState, kind: StepKind): boolean => stepsFrom[state].includes(kind)

/** Where a report stands after these steps, first to last. A link to a requirement says more than an answer; hidden holds until it is shown. */
export function stateAfter(steps: readonly StepKind[]): ReportState {
  if (steps.findLast(kind => kind === 'hidden' || kind === 'shown') === 'hidden') return 'hidden'
  if (steps.some(kind => kind === 'linked' || kind === 'registered')) return 'linked'
  return steps.includes('answered') ? 'answered' : 'new'
}

/** The steps by which somebody has been listened to: what the page counts how fast it came. */
export const takesUp = (kind: StepKind): boolean =>
  kind === 'linked' || kind === 'registered' || kind === 'answered'
