import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { NotificationEvent } from './kinds'

/** What happened, in the reader's language. Its values are words, and `day`, which is a day. */
export function sayEvent(
  t: Translate<'notify'>,
  format: Format,
  { event, values }: { event: NotificationEvent; values: Record<string, string> },
): string {
  const { title = '', name = '', outcome = '', added = '', day } = values
  return t(`events.${event}`, { title, name, outcome, added, day: day ? format.date(day) : '' })
}
