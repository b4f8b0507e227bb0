import type { Item } from '@/components/ui/item-list'
import type { Listed } from '@/lib/hassle/hassle-queries'
import type { Translate } from '@/lib/platform/i18n/translator'
import { shortened } from '@/lib/platform/shortened'
import { weekInWords } from './followed-words'

/** More than this, and the first ones are no longer read. */
const MOST = 3
/** So many characters say what it is about. */
const SHORT = 60

/** Reports that wait for somebody, as lines of what waits; the rest is one line. */
export function hassleItems(t: Translate<'hassle'>, waiting: readonly Listed[]): Item[] {
  const items = waiting.slice(0, MOST).map(each => ({
    key: `hassle ${each.id}`,
    href: `/hassle/${each.id}`,
    text: t('front.waiting', { words: shortened(each.body, SHORT) }),
    meta: t('front.waitingMeta', { unit: each.unitName, week: weekInWords(t, each.week) }),
  }))
  const more = waiting.length - items.length
  return more > 0
    ? [...items, { key: 'hassle', href: '/hassle/inbox', text: t('front.more', { count: more }), meta: '' }]
    : items
}
