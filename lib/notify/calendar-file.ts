import ical from 'ical-generator'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { CalendarEntry } from './calendar-queries'

/**
 * A calendar as RFC 5545 has it, of whole days, for calendars that fetch it by themselves.
 * @param address the public address, without a trailing slash
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  t: Translate<'notify'>,
  address: string,
  at: Date,
): string {
  const host = new URL(address).hostname
  const calendar = ical({ name: t('calendar.name'), prodId: '//Råderum//Råderum//DA', ttl: 60 * 60 * 6 })
  for (const { kind, key, title, day, href } of entries)
    calendar.createEvent({
      id: `${key}@${host}`,
      stamp: at,
      start: new Date(`${day}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      summary: t(`calendar.${kind}`, { title }),
      url: `${address}${href}`,
    })
  return calendar.toString()
}
