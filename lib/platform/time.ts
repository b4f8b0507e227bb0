import { TZDate } from '@date-fns/tz'
import { format, isValid } from 'date-fns'

/** Deadlines and rounds follow the organisation's own clock. */
export const TIME_ZONE = 'Europe/Copenhagen'

/** A calendar day, `2026-11-23`. Days compare correctly as strings. */
export type Day = string

/** Milliseconds since 1970, UTC. */
export const now = (): number => Date.now()

/** A day begins at a whole quarter of an hour everywhere, so within one it is the same day. */
const QUARTER = 900_000
let found = { quarter: Number.NaN, day: '' }

/** Today's date in the organisation's time zone. Asked for on every line of a list, so the last answer is kept. */
export function today(at: number = now()): Day {
  const quarter = Math.floor(at / QUARTER)
  if (found.quarter !== quarter) found = { quarter, day: format(new TZDate(at, TIME_ZONE), 'yyyy-MM-dd') }
  return found.day
}

const asDate = (day: Day) => new Date(`${day}T12:00:00Z`)
const asDay = (date: Date): Day => date.toISOString().slice(0, 10)

// Reckoned in UTC throughout: with local dates a server far east of Greenwich would lose a day.
const MS_PER_DAY = 86_400_000

export const addDays = (day: Day, days: number): Day =>
  asDay(new Date(asDate(day).getTime() + days * MS_PER_DAY))

/** The same date `months` later; the last of the month where that date does not exist (31 August + 6 = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const from = asDate(day)
  const year = from.getUTCFullYear()
  const month = from.getUTCMonth() + months
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return asDay(new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), lastOfMonth))))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((asDate(to).getTime() - asDate(from).getTime()) / MS_PER_DAY)

/** A real calendar day, written as four, two and two digits. A year before 1000 was typed with two. */
export function isDay(text: string): text is Day {
  return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && isValid(asDate(text)) && asDay(asDate(text)) === text
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  const [, later = b] = [a, b].sort()
  return later
}
