import type { BurdenSettings } from '@/lib/burden/settings'
import { type Kind, kinds } from '@/lib/register/vocabulary'

/** Paid weeks of a year: a full-time year of 1,924 hours is 52 weeks of 37. */
const PAID_WEEKS = 52

/** What one kind of governance takes of a full-time working week, hours. */
interface WeekPart {
  kind: Kind
  /** How many requirements. */
  count: number
  /** Hours of one working week for each full-time position. */
  each: number
  /** Hours of one working week for the unit in all. */
  all: number
}

export interface Week {
  /** Kinds that take time, in the order of the method. */
  parts: readonly WeekPart[]
  /** Hours of a full-time week: 37. */
  fullWeek: number
  /** Hours of one working week for each full-time position. */
  each: number
  all: number
  count: number
  /** 0 and up, of the working week. */
  share: number
}

/**
 * What requirements take of a working week in a unit, for each full-time position (§3): hours a year over the working
 * weeks of a year, as the form reads a burden back. Null where nobody is employed.
 *
 * @param rows those in force, with their hours a year in the unit
 * @param employmentFractions of everybody there, 1 for each full-time person
 */
export function weekOf(
  rows: readonly { kind: Kind; hours: number }[],
  employmentFractions: number,
  settings: BurdenSettings,
): Week | null {
  if (employmentFractions <= 0) return null
  const parts = kinds.flatMap((kind): WeekPart[] => {
    const own = rows.filter(row => row.kind === kind)
    const all = own.reduce((sum, row) => sum + row.hours, 0) / settings.perYear.week
    return all > 0
      ? [{ kind, count: own.filter(row => row.hours > 0).length, each: all / employmentFractions, all }]
      : []
  })
  const total = (of: (part: WeekPart) => number) => parts.reduce((sum, part) => sum + of(part), 0)
  const fullWeek = settings.fullTimeHours / PAID_WEEKS
  const each = total(part => part.each)
  return {
    parts,
    fullWeek,
    each,
    all: total(part => part.all),
    count: total(part => part.count),
    share: each / fullWeek,
  }
}
