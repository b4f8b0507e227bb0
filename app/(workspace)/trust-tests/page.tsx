import type { Metadata } from 'next'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { requirePermission } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { allTrials } from '@/lib/trust-test/trial-queries'
import { type TrialPhase, waitsForJudgement } from '@/lib/trust-test/trial-rule'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('trustTest')
  return { title: t('title') }
}

/** The parts of the page, each with the tests that stand so. */
const parts = [
  { key: 'waiting', phases: ['over', 'stopped', 'answering'], none: 'list.noneWaiting' },
  { key: 'running', phases: ['running', 'ahead'], none: 'list.noneRunning' },
  { key: 'planned', phases: ['planned'], none: 'list.nonePlanned' },
  { key: 'judged', phases: ['lasting', 'adjusted', 'taken_back'], none: 'list.noneJudged' },
] as const satisfies readonly { key: string; phases: readonly TrialPhase[]; none: string }[]
const [waiting] = parts

/** Every trust test: what waits for a judgement, what runs, what is proposed, and what came of it. */
export default async function TrustTestsPage() {
  const actor = await requirePermission('case.read')
  const [t, format, trials] = await Promise.all([sentences('trustTest'), requestFormat(), allTrials(actor)])
  const of = (phases: readonly TrialPhase[]) => trials.filter(each => phases.includes(each.phase))
  return (
    <>
      <PageHeader
        above={<Breadcrumb label={t('title')} items={[{ href: '/decisions', label: t('list.crumb') }]} />}
        title={t('title')}
        lead={`${t('lead')} ${t('list.lead', {
          running: of(['running']).length,
          waiting: of(waiting.phases).length,
        })}`}
      />
      <Stack>
        {parts.map(({ key, phases, none }) => (
          <Section key={key} title={t(`list.${key}`)} id={key} line>
            {of(phases).length === 0 ? (
              <p className="max-w-read text-ui text-quiet">{t(none)}</p>
            ) : (
              <Table
                caption={t(`list.${key}`)}
                columns={[
                  { key: 'requirement', head: t('list.requirement') },
                  { key: 'where', head: t('list.where') },
                  { key: 'phase', head: t('list.phase') },
                  { key: 'day', head: key === 'judged' ? t('list.day') : t('list.until') },
                  { key: 'judge', head: t('list.judge') },
                ]}
                rows={of(phases).map(({ trial, phase, title, units, day }) => ({
                  key: String(trial.id),
                  cells: {
                    requirement: { text: title, href: `/cases/${trial.caseId}#trust-test-${trial.id}` },
                    where: format.list(units.map(unit => unit.name)),
                    phase: t(`phases.${phase}`),
                    day: {
                      text: format.shortDate(key === 'judged' ? day : trial.endsOn),
                      late: waitsForJudgement(phase),
                    },
                    judge: trial.judgeFunction,
                  },
                }))}
              />
            )}
          </Section>
        ))}
      </Stack>
    </>
  )
}
