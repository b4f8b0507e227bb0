import { type Item, ItemList } from '@/components/ui/item-list'
import { Tag } from '@/components/ui/tag'
import { sayEvent } from '@/lib/notify/event-sentence'
import type { NewsItem } from '@/lib/notify/news-queries'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'

type NewsItemsProps = { items: readonly NewsItem[]; t: Translate<'notify'>; format: Format; marked?: boolean }

/** What somebody has been told, one line each; `marked` says of each whether it is new. */
export function NewsItems({ items, t, format, marked = false }: NewsItemsProps) {
  return (
    <ItemList
      items={items.map(
        (item): Item => ({
          key: String(item.id),
          href: item.href,
          text: sayEvent(t, format, item),
          meta: (
            <>
              {marked && !item.seen ? <Tag>{t('page.new')}</Tag> : null} {format.moment(item.at)}
            </>
          ),
        }),
      )}
    />
  )
}
