import { addDays, type Day } from '@/lib/platform/time'
import type { When } from './shapes'

/** A fixed date as it is, or the day that lies so many days from today. */
export function resolve(when: When, today: Day): Day {
  return typeof when === 'number' ? addDays(today, when) : when
}

/** Noon in Denmark, give or take an hour: an instant for what is only known by its day. */
export function noonOf(day: Day): number {
  return Date.parse(`${day}T11:00:00Z`)
}
