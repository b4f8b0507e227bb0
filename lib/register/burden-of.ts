import type { Burden } from '@/lib/burden/hours'
import type { CountedAs, Period } from './vocabulary'

/** The columns of a requirement that say how much time it takes. */
export interface BurdenColumns {
  minutes: number | null
  occurrences: number | null
  period: Period | null
  countedAs: CountedAs
  anywayPercent: number
}

/** The burden of a requirement; null while nobody has said how long it takes or how often. */
export function burdenOf(row: BurdenColumns): Burden | null {
  const { minutes, occurrences, period, countedAs, anywayPercent } = row
  // What takes no time takes none however often it is done, and nobody is asked how often.
  if (minutes === 0)
    return {
      minutes,
      occurrences: occurrences ?? 0,
      period: period ?? 'year',
      countedAs,
      anywayPercent,
    }
  if (minutes === null || occurrences === null || period === null) return null
  return { minutes, occurrences, period, countedAs, anywayPercent }
}
