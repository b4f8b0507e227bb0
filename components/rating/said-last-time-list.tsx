import { ItemList } from '@/components/ui/item-list'
import { VerdictMark } from '@/components/ui/verdict-mark'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { SaidLastTime } from '@/lib/rating/said-last-time-queries'

type SaidLastTimeListProps = {
  items: SaidLastTime[]
  t: Translate<'rating'>
  results: Translate<'results'>
  format: Format
}

/** What we rated before: the verdict it got, and what was decided because of it. */
export function SaidLastTimeList({ items, t, results, format }: SaidLastTimeListProps) {
  return (
    <ItemList
      items={items.map(item => {
        const kind = item.split ? 'split' : item.verdict
        return {
          key: String(item.requirementId),
          href: item.path,
          text: item.title,
          meta: (
            <>
              <VerdictMark kind={kind} word={results(`verdicts.${kind}`)} />
              {'. '}
              {item.decided
                ? t(item.decided.carriedOut ? 'rate.carriedOut' : 'rate.decided', {
                    outcome: item.decided.outcome,
                    day: format.date(item.decided.on),
                  })
                : t('rate.undecided', { day: format.date(item.publishedOn) })}
            </>
          ),
        }
      })}
    />
  )
}
