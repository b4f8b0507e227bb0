import { ItemList } from '@/components/ui/item-list'
import { Section } from '@/components/ui/section'
import type { Actor } from '@/lib/access/actor'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { lookBacksDue, myRepairs } from '@/lib/trust-repair/repair-queries'

/** On the front page: reviews that this person is involved in, and learning to look back on. */
export async function RepairFront({ actor }: { actor: Actor }) {
  const [running, due, t, format] = await Promise.all([
    myRepairs(actor),
    lookBacksDue(actor),
    sentences('trustRepair'),
    requestFormat(),
  ])
  if (running.length + due.length === 0) return null
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
