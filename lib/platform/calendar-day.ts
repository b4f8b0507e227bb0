/**
 * Arithmetic on days of the calendar, written `YYYY-MM-DD`. Days are compared as text and know no time zone:
 * a deadline is a day, never an instant.
 */

const msPerDay = 86_400_000

function toUtc(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime()) || fromUtc(date) !== day) {
    throw new RangeError(`Not a day of the calendar: ${day}`)
  }
  return date
}

const fromUtc = (date: Date) => date.toISOString().slice(0, 10)

/** @throws RangeError when `day` is no day of the calendar. */
export function addDays(day: string, days: number): string {
  return fromUtc(new Date(toUtc(day).getTime() + days * msPerDay))
}

/**
 * The same day of the month some months on, or the month's last where it is too short: 31 August and 6 is 28 February.
 *
 * @throws RangeError when `day` is no day of the calendar.
 */
export function addMonths(day: string, months: number): string {
  const from = toUtc(day)
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(from.getUTCDate(), lastOfMonth))
  return fromUtc(first)
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / msPerDay)
}
