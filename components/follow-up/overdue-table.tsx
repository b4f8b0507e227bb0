import { Table } from '@/components/ui/table'
import type { OverdueCheck } from '@/lib/follow-up/queries'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'

/** Follow-ups whose day has passed without an answer, with the function that answers for them. */
export function OverdueTable({ rows }: { rows: readonly OverdueCheck[] }) {
  const t = pageSentences('followUp')
  const format = pageFormat()
  return (
    <Table
      caption={t('overdue')}
      columns={[
        { key: 'requirement', head: t('requirement') },
        { key: 'check', head: t('check') },
        { key: 'due', head: t('due') },
        { key: 'waitsFor', head: t('waitsFor') },
      ]}
      rows={rows.map(each => ({
        key: `${each.caseId}-${each.months}`,
        cells: {
          requirement: { text: each.title, href: `/cases/${each.caseId}#follow-up`, note: each.unitName },
          check: t('months', { months: each.months }),
          due: { text: format.date(each.dueOn), late: true },
          waitsFor: each.ownerFunction,
        },
      }))}
    />
  )
}
