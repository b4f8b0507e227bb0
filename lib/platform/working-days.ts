import { easter } from 'date-easter'
import { addDays, type Day } from './time'

/** Holidays that follow Easter Sunday, in days from it: the Thursday and Friday before, the Monday after, Ascension, Whit Monday. */
const FROM_EASTER = [-3, -2, 1, 39, 50]

/** Days of the year on which a Danish town hall is closed: New Year, Constitution Day, Christmas Eve and two days of Christmas. */
const EVERY_YEAR = ['01-01', '06-05', '12-24', '12-25', '12-26']

/** Saturday or Sunday. Reckoned in UTC: a day has no time. */
const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())

function isHoliday(day: Day): boolean {
  const year = Number(day.slice(0, 4))
  const { month, day: date } = easter(year)
  const sunday = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return EVERY_YEAR.includes(day.slice(5)) || FROM_EASTER.some(days => addDays(sunday, days) === day)
}

/** A day on which a Danish municipality is at work: neither a weekend nor a public holiday. */
export const isWorkingDay = (day: Day): boolean => !isWeekend(day) && !isHoliday(day)
