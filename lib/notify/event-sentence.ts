import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { NotificationEvent } from './kinds'

/** What happened, in the reader's language. Its values are words, and `day`, which is a day; an invitation to a round says its fingerprint too. */
export function sayEvent(
  t: Translate<'notify'>,
  format: Format,
  { event, values }: { event: NotificationEvent; values: Record<string, string> },
): string {
  const { title = '', name = '', outcome = '', added = '', role = '', day, fingerprint } = values
  const said = t(`events.${event}`, { title, name, outcome, added, role, day: day ? format.date(day) : '' })
  return fingerprint ? `${said} ${t('fingerprint', { fingerprint })}` : said
}
