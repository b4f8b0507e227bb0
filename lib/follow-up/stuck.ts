import { addMonths, daysBetween } from '@/lib/platform/time'
import type { CaseState } from '@/lib/workflow/states'

export type StuckReason = 'longer_than_a_month' | 'past_deadline' | 'check_overdue'

/**
 * What makes a case stuck in each state. Where somebody carries a decision out, or tries it, the deadline says how
 * long that may take; a follow-up runs for a year and is late when a check is.
 */
export const stuckRules: Record<CaseState, readonly StuckReason[]> = {
  examining: ['longer_than_a_month'],
  dialogue: ['longer_than_a_month'],
  proposed: ['longer_than_a_month', 'past_deadline'],
  consultation: ['longer_than_a_month', 'past_deadline'],
  awaiting_decision: ['longer_than_a_month', 'past_deadline'],
  on_trial: ['past_deadline'],
  awaiting_above: ['longer_than_a_month', 'past_deadline'],
  implementing: ['past_deadline'],
  following_up: ['check_overdue'],
  closed: [],
}

export type WaitingCase = {
  state: CaseState
  /** The day it came into its state. */
  stateSince: string
  /** The proposal's or trial's own deadline, or null before there is one. */
  deadline: string | null
  /** The first day of an open check, or null where none is open. */
  nextCheckOn: string | null
}

const isSo: Record<StuckReason, (waiting: WaitingCase, today: string) => boolean> = {
  longer_than_a_month: ({ stateSince }, today) => addMonths(stateSince, 1) < today,
  past_deadline: ({ deadline }, today) => deadline !== null && deadline < today,
  check_overdue: ({ nextCheckOn }, today) => nextCheckOn !== null && nextCheckOn < today,
}

/** How many days a case has been in its state, and why it is stuck there; no reason means that it is not. */
export function stuck(waiting: WaitingCase, today: string): { days: number; because: StuckReason[] } {
  return {
    days: daysBetween(waiting.stateSince, today),
    because: stuckRules[waiting.state].filter(reason => isSo[reason](waiting, today)),
  }
}
