import { ItemList } from '@/components/ui/item-list'
import { Section } from '@/components/ui/section'
import type { Contradicted } from '@/lib/follow-up/pulse-queries'
import { pageSentences } from '@/lib/platform/i18n/request'

/** What was taken away or changed, and is done all the same, as those it bound say (§8); nothing where there is none. */
export function ContradictedList({ cases }: { cases: readonly Contradicted[] }) {
  const t = pageSentences('followUp')
  if (cases.length === 0) return null
  return (
    <Section title={t('contradicted.heading')} id="contradicted" line>
      <ItemList
        items={cases.map(({ caseId, title, unitName, months }) => ({
          key: String(caseId),
          href: `/cases/${caseId}`,
          text: title,
          meta: t('contradicted.line', { unit: unitName, months }),
        }))}
      />
    </Section>
  )
}
