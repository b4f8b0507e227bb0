import { sayWaitsFor } from '@/components/case/waits-for-text'
import { Table } from '@/components/ui/table'
import { VerdictMark } from '@/components/ui/verdict-mark'
import type { StuckCase } from '@/lib/follow-up/stuck-queries'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'

/** What is stuck: since when, at which step, and which function it waits for. */
export function StuckTable({ rows }: { rows: readonly StuckCase[] }) {
  const t = pageSentences('followUp')
  const workflow = pageSentences('workflow')
  const format = pageFormat()
  return (
    <Table
      caption={t('stuck')}
      columns={[
        { key: 'requirement', head: t('requirement') },
        { key: 'experience', head: t('experience') },
        { key: 'step', head: t('step') },
        { key: 'waited', head: t('waited'), number: true },
        { key: 'waitsFor', head: t('waitsFor') },
      ]}
      rows={rows.map(row => ({
        key: String(row.caseId),
        cells: {
          requirement: {
            text: row.title,
            href: `/cases/${row.caseId}`,
            note: !row.hours
              ? row.unitName
              : t('unitAndHours', { unit: row.unitName, hours: format.hours(row.hours) }),
          },
          experience: <Experience verdict={row.verdict} word={workflow(`verdicts.${row.verdict}`)} />,
          step: workflow(`states.${row.state}`),
          waited:
            row.daysLate > 0
              ? { text: t('pastDeadline', { days: row.daysLate }), late: true }
              : t('waitedDays', { days: row.days }),
          waitsFor: {
            text: sayWaitsFor(workflow, row.waitsFor),
            note: row.names.length > 0 ? format.list(row.names) : undefined,
          },
        },
      }))}
    />
  )
}

function Experience({ verdict, word }: { verdict: StuckCase['verdict']; word: string }) {
  return verdict === 'hidden' ? (
    <span className="text-quiet">{word}</span>
  ) : (
    <VerdictMark kind={verdict} word={word} />
  )
}
