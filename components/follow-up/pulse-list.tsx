import { ItemList } from '@/components/ui/item-list'
import { Section } from '@/components/ui/section'
import type { PulseSaid } from '@/lib/follow-up/pulse-queries'
import { pageSentences } from '@/lib/platform/i18n/request'

type PulseListProps = { said: 'contradicted' | 'notConfirmed'; cases: readonly PulseSaid[] }

/** What was taken away or changed, and what those it bound say of it: it is done all the same, or nobody can say (§8); nothing where there is none. */
export function PulseList({ said, cases }: PulseListProps) {
  const t = pageSentences('followUp')
  if (cases.length === 0) return null
  return (
    <Section title={t(`${said}.heading`)} id={said} line>
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
