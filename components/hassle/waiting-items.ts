import type { Item } from '@/components/ui/item-list'
import type { WaitingReports } from '@/lib/hassle/hassle-queries'
import type { Translate } from '@/lib/platform/i18n/translator'
import { shortened } from '@/lib/platform/shortened'
import { weekInWords } from './followed-words'

/** So many characters say what it is about. */
const SHORT = 60

/** Reports that wait for somebody, as lines of what waits; the rest is one line. */
export function hassleItems(t: Translate<'hassle'>, { total, newest }: WaitingReports): Item[] {
  const items = newest.map(each => ({
    key: `hassle ${each.id}`,
    href: `/hassle/${each.id}`,
    text: t('front.waiting', { words: shortened(each.body, SHORT) }),
    meta: t('front.waitingMeta', { unit: each.unitName, week: weekInWords(t, each.week) }),
  }))
  const more = total - items.length
  return more > 0
    ? [...items, { key: 'hassle', href: '/hassle/inbox', text: t('front.more', { count: more }), meta: '' }]
    : items
}
