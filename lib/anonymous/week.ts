import { addDays, type Day, daysBetween } from '@/lib/platform/time'

/** A calendar week as ISO 8601 numbers it, `2026-W48`. Weeks compare correctly as strings. */
export type Week = string

/** 1 for Monday to 7 for Sunday. 1 January 2024 was a Monday. */
const weekday = (day: Day): number => (((daysBetween('2024-01-01', day) % 7) + 7) % 7) + 1

/** The week a day lies in. It belongs to the year that its Thursday lies in. */
export function weekOf(day: Day): Week {
  const thursday = addDays(day, 4 - weekday(day))
  const year = thursday.slice(0, 4)
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** The Monday on which what is written on this day is delivered: the first of the next week. */
export const deliveryOf = (day: Day): Day => addDays(day, 8 - weekday(day))

/** Number and year of a week, to be said. */
export function weekParts(week: Week): { week: number; year: string } {
  const [year = '', number = ''] = week.split('-W')
  return { week: Number(number), year }
}
