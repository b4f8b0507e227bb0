import type { Interval } from '@/lib/rating/interval'
import { MIDDLE } from '@/lib/rating/verdict'

/** How far from the line a bound is shown that lies so close to it that rounding would put it on the line. */
const BESIDE_THE_LINE = 0.1

/**
 * Rounds an interval outward to `step` (§5), so that it never claims more than it knows. No bound is moved across or onto `line`,
 * for then picture and verdict would disagree: it becomes `line ± 0.1`, the same for every bound that near. Remainders are exact
 * where a quotient is not: 15.000000000000002 / 5 is 3.
 */
export function roundOutward(interval: Interval, step: 1 | 5, line = MIDDLE): Interval {
  const lower = interval.lower - (interval.lower % step)
  const above = interval.upper % step
  const upper = above === 0 ? interval.upper : interval.upper - above + step
  return {
    lower: interval.lower > line && lower <= line ? line + BESIDE_THE_LINE : lower,
    upper: interval.upper < line && upper >= line ? line - BESIDE_THE_LINE : upper,
  }
}

/** A score outside D: to the nearest 5. */
export function roundScore(score: number): number {
  return Math.round(score / 5) * 5
}

/** To two significant digits: 152 → 150, 12.5 → 13, 0.123 → 0.12. */
export function twoSignificantDigits(value: number): number {
  return Number(value.toPrecision(2))
}

/** The middle value, or the mean of the two in the middle. Throws RangeError for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) throw new RangeError('no values have no median')
  return (lower + upper) / 2
}
