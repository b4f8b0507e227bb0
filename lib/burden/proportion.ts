import type { BurdenSettings } from './settings'

/** What hours cost in a year, DKK, overhead included (§3). Shown only where management has switched money on. */
export function cost(hours: number, settings: BurdenSettings): number {
  return hours * settings.hourlyRateDkk * (1 + settings.overheadPercent / 100)
}

/** How many full-time years hours make up (§3). */
export function fullTimeYears(hours: number, settings: BurdenSettings): number {
  return hours / settings.fullTimeHours
}

/**
 * A unit's share of its time, 0 and up (§3). Null where nobody is employed there.
 *
 * @param employmentFractions the sum of the unit's employment fractions, 1 for each full-time person
 */
export function shareOfTime(
  hours: number,
  employmentFractions: number,
  settings: BurdenSettings,
): number | null {
  if (employmentFractions <= 0) return null
  return hours / (employmentFractions * settings.fullTimeHours)
}

/**
 * The n of "every nth hour" ("hver niende time" is 9), rounded to whole hours. Null where the share is unknown or
 * nothing, and where it is so small that nobody counts that way (under one hour in a hundred).
 */
export function oneHourIn(share: number | null): number | null {
  if (share === null || share <= 0) return null
  const n = Math.max(1, Math.round(1 / share))
  return n > 100 ? null : n
}
