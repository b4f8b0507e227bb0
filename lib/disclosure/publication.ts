import type { Interval } from '@/lib/rating/interval'
import type { FactorKey, PreferenceKey, SideEffectKey, StatementKey } from '@/lib/rating/statements'
import type { FactorVerdict, SplitReason, VerdictKey } from '@/lib/rating/verdict'

/**
 * The frozen result of one requirement in one round for one unit (docs/method.md §5): exactly what may be shown, and nothing finer.
 * It is plain JSON, computed once when the round closes, and is all that is left of the ballots.
 *
 * Every figure is chosen for by its own answers and says how much of it may be shown: `overview` (the unit is in the figure's P),
 * `detail` (in its D too) or `hidden`, with the reason.
 */
export interface Publication {
  version: 1
  unitId: number
  /** k of the round. */
  threshold: number
  result: ResultInDetail | ResultOverview | Hidden
  /** Why it is as it is: the five factors of interplay with trust. Words in an overview, intervals in detail. */
  factors: Record<FactorKey, FactorInDetail | FactorOverview | Hidden>
  sideEffects: SideEffectsInDetail | SideEffectsOverview | Hidden
  preference: PreferenceInDetail | Hidden
  /** Minutes each time. */
  minutes: TimeInDetail | Hidden
  /** Minutes a year for each person: minutes × occurrences × the year's length in that period. */
  minutesPerYear: TimeInDetail | Hidden
  /** Comments of the people in the unit's own atom (those in no published unit below it), in random order. */
  comments: string[]
  /** Side effects in people's own words; chosen and ordered like comments, but by a draw of its own, so the two lists cannot be paired. */
  sideEffectWords: string[]
}

/**
 * Why a figure is not shown.
 * - `not_asked`: the round did not ask it.
 * - `counted_above`: the unit was no class of its own; its people are counted with the nearest class above.
 * - `too_few`: fewer than k answered it there.
 * - `would_reveal_small_group`: k or more did, but then fewer than k others could be derived by subtraction.
 * - `not_enough_for_detail`: it is shown in detail only where no group under 2k can be derived. One reason for both ways to fall
 *   short: to tell them apart would tell more about how many answered than "at least k".
 */
const HIDDEN_REASONS = [
  'not_asked',
  'counted_above',
  'too_few',
  'would_reveal_small_group',
  'not_enough_for_detail',
] as const
export type HiddenReason = (typeof HIDDEN_REASONS)[number]

export interface Hidden {
  level: 'hidden'
  because: HiddenReason
}

/** What every shown result has. */
interface Result {
  /**
   * From the exact figures, also where these are not shown. It adds nothing to the interval below, whose bounds stay on their side of 50, but whether
   * fewer than 30 % answered.
   */
  verdict: VerdictKey
  /** Why amber; null for green and red. */
  amberBecause: 'too_few_answers' | 'uncertain' | null
  /** 0 to 100. Rounded to 5 in an overview, exact (S / n) in detail. */
  score: number
  /**
   * 90 % interval for everybody entitled, rounded outward to 5, or to 1 in detail where every group in it is empty or has 2k answers. A bound right
   * beside 50 is 50.1 or 49.9.
   */
  interval: Interval
}

export interface ResultOverview extends Result {
  level: 'overview'
  /** "At least k": all that is said of how many answered. */
  answeredAtLeast: number
}

export interface ResultInDetail extends Result {
  level: 'detail'
  /** n: how many gave a score. */
  answered: number
  /** N: how many were entitled. */
  entitled: number
  /** S: the sum of the scores. */
  sum: number
  /** Q: the sum of their squares. */
  squares: number
  /** Why opinions are split; empty when they are not. */
  split: SplitReason[]
  /** How many scores lie in [0, 20), [20, 40), [40, 60), [60, 80) and [80, 100]. */
  distribution: FiveCounts
  /** For each statement how many of those with a score answered 1, 2, 3, 4, 5. */
  statements: Record<StatementKey, FiveCounts>
}

export type FiveCounts = [number, number, number, number, number]

export interface FactorOverview {
  level: 'overview'
  verdict: FactorVerdict
}

export interface FactorInDetail {
  level: 'detail'
  verdict: FactorVerdict
  /** Rounded as the result's interval is. */
  interval: Interval
}

export interface SideEffectsOverview {
  level: 'overview'
  /** Ticked by at least 25 % of the answers and at least 3 people (§7). */
  reported: Record<SideEffectKey, boolean>
}

export interface SideEffectsInDetail {
  level: 'detail'
  reported: Record<SideEffectKey, boolean>
  /** How many answered; what the counts are out of. */
  answered: number
  counts: Record<SideEffectKey, number>
}

export interface PreferenceInDetail {
  level: 'detail'
  answered: number
  counts: Record<PreferenceKey, number>
}

export interface TimeInDetail {
  level: 'detail'
  answered: number
  /** Median of the answers, in minutes, to two significant digits. */
  median: number
}

/** A unit of the tree with no shown figure at all. */
export interface UnpublishedUnit {
  unitId: number
  /** Why it has no result. */
  because: HiddenReason
}
