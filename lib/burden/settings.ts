import type { Period } from '@/lib/register/vocabulary'

/** How an organisation counts time and money (§3). A municipality sets its own. */
export type BurdenSettings = {
  /** Working days, weeks, months and quarters of one year. */
  perYear: Record<Period, number>
  /** DKK an hour, without overhead. */
  hourlyRateDkk: number
  /** Percent put on top of the rate. */
  overheadPercent: number
  /** Hours of one full-time year. */
  fullTimeHours: number
}

/** The method's own figures: 220 days, 44 weeks, 320 DKK an hour and 25 %, 1,924 hours (§3). */
export const standardBurdenSettings: BurdenSettings = {
  perYear: { day: 220, week: 44, month: 12, quarter: 4, year: 1 },
  hourlyRateDkk: 320,
  overheadPercent: 25,
  fullTimeHours: 1924,
}
