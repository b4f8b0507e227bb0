import type { Period } from '@/lib/register/vocabulary'
import type { DemoBurden } from '../shapes'

/** So many minutes, so many times a period, for each person bound. `anywayPercent` is 0 to 100. */
export function each(minutes: number, occurrences: number, period: Period, anywayPercent = 0): DemoBurden {
  return { minutes, occurrences, period, countedAs: 'per_employee', anywayPercent }
}

/** So many minutes, so many times a period, for the units bound in all. `anywayPercent` is 0 to 100. */
export function inAll(minutes: number, occurrences: number, period: Period, anywayPercent = 0): DemoBurden {
  return { minutes, occurrences, period, countedAs: 'unit_total', anywayPercent }
}
