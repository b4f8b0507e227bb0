import type { Metadata } from 'next'
import { sayWaitsFor } from '@/components/case/waits-for-text'
import { HoursBar } from '@/components/charts/hours-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { Figures } from '@/components/ui/figures'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section, Stack } from '@/components/ui/section'
import { CellNote, Table } from '@/components/ui/table'
import { Late } from '@/components/ui/tag'
import { VerdictMark } from '@/components/ui/verdict-mark'
import { leadingUnitId } from '@/lib/access/actor'
import { requirePermission } from '@/lib/access/require-permission'
import { decidedThisYear, followUpsOverdue, hoursPromisedAndDone } from '@/lib/follow-up/queries'
import { type StuckCase, stuckCases } from '@/lib/follow-up/stuck-queries'
import { loadOrganisation } from '@/lib/organisation/load'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
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
  const workflow = await sentences('workflow')
  const format = await requestFormat()
  const { unit, page } = await searchParams
  const asked = actor.tree.find(Number(unit))
  const unitId = asked?.id ?? leadingUnitId(actor)
  const offset = Math.max(0, (Number.parseInt(page ?? '1', 10) || 1) - 1) * pageSize
  const [year, hours, { rows, total }, overdue, { settings }] = await Promise.all([
    decidedThisYear(actor, unitId),
    hoursPromisedAndDone(actor, unitId),
    stuckCases(actor, unitId, { limit: pageSize, offset }),
    followUpsOverdue(actor, unitId),
    loadOrganisation(),
  ])
  const said = { promised: format.hours(hours.promised), done: format.hours(hours.done) }
  const pageHref = (number: number) => `/follow-up?unit=${unitId}&page=${number}`
  return (
    <>
      <PageHeader
        title={t('heading')}
        above={actor.tree.get(unitId).name}
        lead={
          <>
            {t.rich('leadDone', { count: year, b: chunks => <a href="/decisions#decided">{chunks}</a> })}{' '}
            <a href="#stuck">{t('leadStuck', { count: total })}</a>
          </>
        }
      />
      {hours.promised === 0 && hours.done === 0 ? (
        <p className="mt-6 text-quiet">{t('noHours')}</p>
      ) : (
        <>
          <Figures
            items={[
              { key: 'promised', value: said.promised, label: t('promised') },
              { key: 'done', value: said.done, label: t('done') },
            ]}
          />
          <HoursBar
            promised={Math.max(hours.promised, 0)}
            done={hours.done}
            confirmed={0}
            name={t('hoursName', said)}
          />
          <p className="mt-1 text-small text-quiet">
            {t('hoursSmall')} {settings?.freedTimeSentence ?? ''}
          </p>
        </>
      )}
      <Stack>
        <Section title={t('stuck')} id="stuck">
          {total === 0 ? (
            <EmptyState title={t('noneStuckTitle')}>{t('noneStuck')}</EmptyState>
          ) : (
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
                  requirement: (
                    <>
                      <a href={`/cases/${row.caseId}`}>{row.title}</a>
                      <CellNote>
                        {row.hours === null
                          ? row.unitName
                          : t('unitAndHours', { unit: row.unitName, hours: format.hours(row.hours) })}
                      </CellNote>
                    </>
                  ),
                  experience: <Experience verdict={row.verdict} word={workflow(`verdicts.${row.verdict}`)} />,
                  step: workflow(`states.${row.state}`),
                  waited:
                    row.daysLate > 0 ? (
                      <Late>{t('pastDeadline', { days: row.daysLate })}</Late>
                    ) : (
                      t('waitedDays', { days: row.days })
                    ),
                  waitsFor: (
                    <>
                      {sayWaitsFor(workflow, row.waitsFor)}
                      {row.names.length > 0 ? <CellNote>{format.list(row.names)}</CellNote> : null}
                    </>
                  ),
                },
              }))}
            />
          )}
          {total > pageSize ? (
            <Pagination
              label={workflow('list.page')}
              summary={workflow('list.pageOf', { from: offset + 1, to: offset + rows.length, total })}
              previous={
                offset > 0
                  ? { href: pageHref(offset / pageSize), text: workflow('list.previous') }
                  : undefined
              }
              next={
                offset + pageSize < total
                  ? { href: pageHref(offset / pageSize + 2), text: workflow('list.next') }
                  : undefined
              }
            />
          ) : null}
        </Section>
        <Section title={t('overdue')} id="overdue">
          {overdue.length === 0 ? (
            <p className="text-ui text-quiet">{t('noneOverdue')}</p>
          ) : (
            <Table
              caption={t('overdue')}
              columns={[
                { key: 'requirement', head: t('requirement') },
                { key: 'check', head: t('check') },
                { key: 'due', head: t('due') },
                { key: 'waitsFor', head: t('waitsFor') },
              ]}
              rows={overdue.map(each => ({
                key: `${each.caseId}-${each.months}`,
                cells: {
                  requirement: (
                    <>
                      <a href={`/cases/${each.caseId}#follow-up`}>{each.title}</a>
                      <CellNote>{each.unitName}</CellNote>
                    </>
                  ),
                  check: t('months', { months: each.months }),
                  due: <Late>{format.date(each.dueOn)}</Late>,
                  waitsFor: each.ownerFunction,
                },
              }))}
            />
          )}
        </Section>
      </Stack>
    </>
  )
}

function Experience({ verdict, word }: { verdict: StuckCase['verdict']; word: string }) {
  return verdict === 'hidden' ? (
    <span className="text-quiet">{word}</span>
  ) : (
    <VerdictMark kind={verdict} word={word} />
  )
}
