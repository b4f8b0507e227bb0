import type { Metadata } from 'next'
import { FreedHours } from '@/components/follow-up/freed-hours'
import { OverdueTable } from '@/components/follow-up/overdue-table'
import { PulseList } from '@/components/follow-up/pulse-list'
import { StuckTable } from '@/components/follow-up/stuck-table'
import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { Pages } from '@/components/ui/pages'
import { Section, Stack } from '@/components/ui/section'
import { leadingUnitId } from '@/lib/access/actor'
import { requirePermission } from '@/lib/access/require-permission'
import { whatPulsesSay, whatTimeWentTo } from '@/lib/follow-up/pulse-queries'
import { decidedThisYear, followUpsOverdue, hoursPromisedAndDone } from '@/lib/follow-up/queries'
import { stuckCases } from '@/lib/follow-up/stuck-queries'
import { loadOrganisation } from '@/lib/organisation/load'
import { sentences } from '@/lib/platform/i18n/request'
import { askedPage } from '@/lib/platform/page-of'
import { pageSize } from '@/lib/workflow/list-queries'

type Props = { searchParams: Promise<{ unit?: string; page?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('followUp')
  return { title: t('title') }
}

/** What has succeeded and what is stuck, for a unit and everything below it. */
export default async function FollowUpPage({ searchParams }: Props) {
  const actor = await requirePermission('case.read')
  const t = await sentences('followUp')
  const { unit, page } = await searchParams
  const asked = actor.tree.find(Number(unit))
  const unitId = asked?.id ?? leadingUnitId(actor)
  const [year, hours, stuck, overdue, { contradicted, notConfirmed }, wentTo, { settings }] =
    await Promise.all([
      decidedThisYear(actor, unitId),
      hoursPromisedAndDone(actor, unitId),
      // A follow-up that lacks its answer stands in its own list below.
      stuckCases(actor, unitId, { size: pageSize, page: askedPage(page), besides: ['following_up'] }),
      followUpsOverdue(actor, unitId),
      whatPulsesSay(actor, unitId),
      whatTimeWentTo(actor, unitId),
      loadOrganisation(),
    ])
  const { rows, total } = stuck
  return (
    <>
      <PageHeader
        title={t('heading')}
        above={actor.tree.get(unitId).name}
        lead={
          <>
            {t.rich('leadDone', { count: year, b: chunks => <a href="/decisions#decided">{chunks}</a> })}{' '}
            <a href="#stuck">{t('leadStuck', { count: total })}</a>{' '}
            {overdue.total > 0 ? <a href="#overdue">{t('leadOverdue', { count: overdue.total })}</a> : null}
          </>
        }
      />
      <p className="mt-4 flex flex-wrap gap-x-6">
        <a href={`/follow-up/board?unit=${unitId}`} className="inline-flex min-h-11 items-center">
          {t('board.link')}
        </a>
        <a href={`/follow-up/report?unit=${unitId}`} className="inline-flex min-h-11 items-center">
          {t('report.link')}
        </a>
      </p>
      <FreedHours hours={hours} freedTimeSentence={settings?.freedTimeSentence ?? ''} />
      <Stack>
        <PulseList said="contradicted" cases={contradicted} />
        <Section title={t('stuck')} id="stuck" line>
          {total === 0 ? (
            <p className="max-w-read text-ui text-quiet">{t('noneStuck')}</p>
          ) : (
            <StuckTable rows={rows} />
          )}
          <Pages at={stuck} address={to => `/follow-up?unit=${unitId}&page=${to}`} />
        </Section>
        <PulseList said="notConfirmed" cases={notConfirmed} />
        <Section title={t('overdue')} id="overdue" line>
          {overdue.total === 0 ? (
            <p className="text-ui text-quiet">{t('noneOverdue')}</p>
          ) : (
            <OverdueTable rows={overdue.rows} />
          )}
        </Section>
        {wentTo.length > 0 ? (
          <Section title={t('timeTitle')} line>
            <ItemList
              items={wentTo.map(({ caseId, title, unitName, text }) => ({
                key: `${caseId} ${text}`,
                href: `/cases/${caseId}`,
                text,
                meta: t('timeIn', { title, unit: unitName }),
              }))}
            />
          </Section>
        ) : null}
      </Stack>
    </>
  )
}
