import { ItemList } from '@/components/ui/item-list'
import { Section } from '@/components/ui/section'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { RepairsOnFront } from '@/lib/trust-repair/repair-queries'

/** On the front page: reviews that this person is involved in, and learning to look back on. */
export function RepairFront({ running, due }: RepairsOnFront) {
  if (running.length + due.length === 0) return null
  const t = pageSentences('trustRepair')
  const format = pageFormat()
  return (
    <Section title={t('front')} id="trust-repair" line>
      <ItemList
        items={[
          ...running.map(each => ({
            key: `running ${each.id}`,
            href: `/trust-repairs/${each.id}`,
            text: each.title,
            meta: t('frontRunning'),
          })),
          ...due.map(each => ({
            key: `due ${each.id}`,
            href: `/trust-repairs#repair-${each.id}`,
            text: each.title,
            meta: `${t('frontLookBack')}: ${format.date(each.lookBackOn ?? '')}`,
          })),
        ]}
      />
    </Section>
  )
}
