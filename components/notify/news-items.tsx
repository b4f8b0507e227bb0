import { type Item, ItemList } from '@/components/ui/item-list'
import { Tag } from '@/components/ui/tag'
import type { NewsItem } from '@/lib/notify/news-queries'

type NewsItemsProps = {
  items: readonly NewsItem[]
  /** Marks those that are new with this word. */
  newWord?: string
}

/** What somebody has been told, one line each. */
export function NewsItems({ items, newWord }: NewsItemsProps) {
  return (
    <ItemList
      items={items.map(
        ({ id, href, text, moment, seen }): Item => ({
          key: String(id),
          href,
          text,
          meta: (
            <>
              {newWord && !seen ? <Tag>{newWord}</Tag> : null} {moment}
            </>
          ),
        }),
      )}
    />
  )
}
