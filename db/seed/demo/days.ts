import type { IsoDate, When } from './shapes'

/** `days` after (before, when negative) a day, as YYYY-MM-DD. Calendar days, so no clock or time zone is involved. */
export function dayFrom(today: string, days: number): IsoDate {
  const moved = new Date(`${today}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10) as IsoDate
}

/** A fixed date as it is, or the day that lies so many days from today. */
export function resolve(when: When, today: string): IsoDate {
  return typeof when === 'number' ? dayFrom(today, when) : when
}
