import type { Interval } from '@/lib/rating/interval'
import { type GroupStatistics, scoreSpread } from '@/lib/rating/score'

/** Between meaningful and not; a bound that lies exactly on it has not passed it. */
export const MIDDLE = 50
/** A verdict other than amber needs scores from at least this share of those entitled (percent). */
const LEAST_SHARE_PERCENT = 30
/** From this standard deviation on, a mean hides that people disagree. */
const SPLIT_SPREAD = 30

const VERDICTS = ['green', 'amber', 'red'] as const
export type VerdictKey = (typeof VERDICTS)[number]

export interface Verdict {
  verdict: VerdictKey
  /** Why it is amber: too few of those entitled answered, or the interval holds the middle. Null for green and red. */
  amberBecause: 'too_few_answers' | 'uncertain' | null
}

/** The verdict of a group from its exact figures (§4). Whether it may be shown at all is §5's affair. */
export function verdictOf(group: GroupStatistics, interval: Interval): Verdict {
  if (group.answered * 100 < group.entitled * LEAST_SHARE_PERCENT) {
    return { verdict: 'amber', amberBecause: 'too_few_answers' }
  }
  const side = sideOfMiddle(interval)
  if (side === 'above') return { verdict: 'green', amberBecause: null }
  if (side === 'below') return { verdict: 'red', amberBecause: null }
  return { verdict: 'amber', amberBecause: 'uncertain' }
}

function sideOfMiddle(interval: Interval): 'above' | 'below' | 'across' {
  if (interval.lower > MIDDLE) return 'above'
  return interval.upper < MIDDLE ? 'below' : 'across'
}

export type SplitReason = 'spread' | 'units_disagree'

/**
 * What makes a group split (§4), none when it is not: its scores spread widely, or one published unit right below is green
 * and another red. `verdictsBelow`: the verdicts of the published units with no published unit in between.
 */
export function splitReasons(group: GroupStatistics, verdictsBelow: readonly VerdictKey[]): SplitReason[] {
  const reasons: SplitReason[] = []
  if (scoreSpread(group) >= SPLIT_SPREAD) reasons.push('spread')
  if (verdictsBelow.includes('green') && verdictsBelow.includes('red')) reasons.push('units_disagree')
  return reasons
}

const FACTOR_VERDICTS = ['teammate', 'unresolved', 'opponent'] as const
export type FactorVerdict = (typeof FACTOR_VERDICTS)[number]

/** Whether a factor surely plays with trust, surely against it, or neither (§4). */
export function factorVerdict(interval: Interval): FactorVerdict {
  const side = sideOfMiddle(interval)
  if (side === 'above') return 'teammate'
  return side === 'below' ? 'opponent' : 'unresolved'
}
