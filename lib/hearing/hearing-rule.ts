import type { Day } from '@/lib/platform/time'

export interface HearingFacts {
  deadline: Day
  /** What was said; '' while nothing has come. */
  statement: string
  summedUpOn: Day | null
  withdrawnOn: Day | null
}

/**
 * Where a hearing stands (§8): it holds the decision back until it is summed up or withdrawn.
 * `late`: the deadline has passed, and nobody has summed up what came, or that nothing did.
 */
export type HearingState = 'asked' | 'late' | 'summed_up' | 'withdrawn'

export function hearingState(hearing: HearingFacts, today: Day): HearingState {
  if (hearing.withdrawnOn !== null) return 'withdrawn'
  if (hearing.summedUpOn !== null) return 'summed_up'
  return hearing.deadline < today ? 'late' : 'asked'
}

/** Whether a decision has to wait for it. */
export const holdsBack = (hearing: HearingFacts): boolean =>
  hearing.withdrawnOn === null && hearing.summedUpOn === null

/** That nothing came can only be said when there is no more time to answer. */
export const maySumUp = (hearing: HearingFacts, statement: string, today: Day): boolean =>
  statement !== '' || hearing.deadline < today

/** What was taken up, or not, is of an answer: where nobody said anything there is nothing to take up. */
export const answersNothing = (statement: string, takenUp: string, notTakenUp: string): boolean =>
  statement === '' && (takenUp !== '' || notTakenUp !== '')
