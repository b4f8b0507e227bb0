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

/** A municipality's own settings, as its settings row holds them. */
export type BurdenSettingsRow = {
  hourlyRateDkk: number
  overheadPercent: number
  fullTimeHours: number
  daysPerYear: number
  weeksPerYear: number
  monthsPerYear: number
  quartersPerYear: number
}

/** How the municipality counts time and money; the method's own figures before it has said so (§3). */
export function burdenSettingsOf(row: BurdenSettingsRow | undefined): BurdenSettings {
  if (!row) return standardBurdenSettings
  const { hourlyRateDkk, overheadPercent, fullTimeHours } = row
  return {
    perYear: {
      day: row.daysPerYear,
      week: row.weeksPerYear,
      month: row.monthsPerYear,
      quarter: row.quartersPerYear,
      year: 1,
    },
    hourlyRateDkk,
    overheadPercent,
    fullTimeHours,
  }
}
