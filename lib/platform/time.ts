import { TZDate } from '@date-fns/tz'
import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  format,
  isValid,
} from 'date-fns'

/** Deadlines and rounds follow the organisation's own clock. */
export const TIME_ZONE = 'Europe/Copenhagen'

/** A calendar day, `2026-11-23`. Days compare correctly as strings. */
export type Day = string

/** Milliseconds since 1970, UTC. */
export const now = (): number => Date.now()

/** Today's date in the organisation's time zone. */
export const today = (at: number = now()): Day => format(new TZDate(at, TIME_ZONE), 'yyyy-MM-dd')

const asDate = (day: Day) => new Date(`${day}T12:00:00Z`)
const asDay = (date: Date): Day => date.toISOString().slice(0, 10)

export const addDays = (day: Day, days: number): Day => asDay(addDaysTo(asDate(day), days))

/** The same date `months` later; the last of the month where that date does not exist (31 August + 6 = 28 February). */
export const addMonths = (day: Day, months: number): Day => asDay(addMonthsTo(asDate(day), months))

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(asDate(to), asDate(from))

/** A real calendar day, written as four, two and two digits. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(asDate(text)) && asDay(asDate(text)) === text
}
