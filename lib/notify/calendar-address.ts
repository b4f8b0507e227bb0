import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from '@/lib/access/keyed-hash'

const LETTERS = 32

const seal = (personId: number, version: number): string =>
  keyedHash(`raaderum/calendar/1|${personId}|${version}`).slice(0, LETTERS)

/**
 * The path of a person's calendar feed: 192 bits behind their number. Worked out from the product's secret, so that neither it nor a hash of it
 * is stored, and from a version, so that one can have another.
 */
export const calendarPath = (personId: number, version: number): string =>
  `/api/calendar/${personId}.${seal(personId, version)}.ics`

/** Whose feed an address is for, before anybody has looked whether it is good; null when it can be nobody's. */
export function personOfCalendar(file: string): number | null {
  const [, personId] = /^([1-9]\d{0,8})\.[\w-]{32}\.ics$/.exec(file) ?? []
  return personId ? Number(personId) : null
}

export function isCalendarOf(file: string, personId: number, version: number): boolean {
  const good = Buffer.from(calendarPath(personId, version).split('/').at(-1) ?? '')
  const given = Buffer.from(file)
  return good.length === given.length && timingSafeEqual(good, given)
}
