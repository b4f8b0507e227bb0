import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { NotificationEvent } from './kinds'

interface Told {
  event: NotificationEvent
  values: Record<string, string>
}

/** What happened, in the reader's language. Its values are words, and `day`, which is a day. */
export function sayInShort(t: Translate<'notify'>, format: Format, { event, values }: Told): string {
  const { title = '', name = '', outcome = '', added = '', role = '', questions = '1', day } = values
  const said = { title, name, outcome, added, role, count: Number(questions) }
  return t(`events.${event}`, { ...said, day: day ? format.date(day) : '' })
}

/** The same, and of an invitation to a round its fingerprint too, which is no matter for a mail's subject. */
export function sayEvent(t: Translate<'notify'>, format: Format, told: Told): string {
  const { fingerprint } = told.values
  const said = sayInShort(t, format, told)
  return fingerprint ? `${said} ${t('fingerprint', { fingerprint })}` : said
}
