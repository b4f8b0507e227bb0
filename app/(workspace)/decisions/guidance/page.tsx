import type { Metadata } from 'next'
import { LearningReasons } from '@/components/guidance/learning-reasons'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { guidanceLearning } from '@/lib/guidance/learning-queries'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { say } from '@/lib/platform/i18n/translator'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('guidance')
  return { title: t('learning.title') }
}

/** Where judgement and the guidance table part, row by row, so that both can be learned from (§8). */
export default async function GuidanceLearningPage() {
  await requirePermissionSomewhere('guidance.learn')
  const t = await sentences('guidance')
  const format = await requestFormat()
  const rows = await guidanceLearning()
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
  const proposals = sum(row => row.proposals.followed + row.proposals.otherwise)
  const used = proposals + sum(row => row.decisions.followed + row.decisions.otherwise) > 0
  return (
    <>
      <PageHeader
        title={t('learning.title')}
        lead={t('learning.lead', {
          proposals,
          otherwise: sum(row => row.proposals.otherwise),
        })}
      />
      <p className="mt-4 max-w-read">{t('learning.why')}</p>
      <Stack>
        {used ? (
          <Section title={t('learning.caption')}>
            <p className="mb-3 max-w-read text-ui text-quiet">{t('learning.counted')}</p>
            <Table
              caption={t('learning.caption')}
              columns={[
                { key: 'row', head: t('learning.row') },
                { key: 'proposalsFollowed', head: t('learning.proposalsFollowed'), number: true },
                { key: 'proposalsOtherwise', head: t('learning.proposalsOtherwise'), number: true },
                { key: 'decisionsFollowed', head: t('learning.decisionsFollowed'), number: true },
                { key: 'decisionsOtherwise', head: t('learning.decisionsOtherwise'), number: true },
              ]}
              rows={rows.map(({ row, proposals, decisions }) => ({
                key: String(row),
                cells: {
                  row: {
                    text: t('learning.reasonHead', { row, words: say(format.locale, `guidance.row.${row}`) }),
                    href: `/method/guidance#row-${row}`,
                  },
                  proposalsFollowed: format.number(proposals.followed),
                  proposalsOtherwise: format.number(proposals.otherwise),
                  decisionsFollowed: format.number(decisions.followed),
                  decisionsOtherwise: format.number(decisions.otherwise),
                },
              }))}
            />
          </Section>
        ) : null}
        <Section title={t('learning.reasons')} id="reasons" line>
          <LearningReasons rows={rows.filter(row => row.otherwise.length > 0)} />
        </Section>
      </Stack>
    </>
  )
}
