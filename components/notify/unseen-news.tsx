import { Section } from '@/components/ui/section'
import type { NewsItem } from '@/lib/notify/news-queries'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import { NewsItems } from './news-items'

type UnseenNewsProps = {
  news: { total: number; items: readonly NewsItem[] }
  t: Translate<'notify'>
  format: Format
}

/** What a person has been told and has not said they have seen, on their front page; nothing where there is none. */
export function UnseenNews({ news: { total, items }, t, format }: UnseenNewsProps) {
  if (total === 0) return null
  return (
    <Section title={t('front.title')} line>
      <NewsItems items={items} />
      <p className="mt-2">
        <a href="/news" className="inline-flex min-h-11 items-center">
          {t('front.all', { count: total, number: format.number(total) })}
        </a>
      </p>
    </Section>
  )
}
