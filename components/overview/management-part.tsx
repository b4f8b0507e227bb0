import type { ReactNode } from 'react'
import { FreedHours } from '@/components/follow-up/freed-hours'
import { OverdueTable } from '@/components/follow-up/overdue-table'
import { PulseList } from '@/components/follow-up/pulse-list'
import { StuckTable } from '@/components/follow-up/stuck-table'
import { PictureLinks } from '@/components/pictures/picture-links'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { ManagementFront } from '@/lib/overview/front-queries'
import { daysBetween } from '@/lib/platform/time'
import type { AwaitingDecision } from '@/lib/workflow/list-queries'
import { hoursInWords, type Speech } from './speech'
import { FigureLink } from './unit-lead'
import { UnitsBelow } from './units-below'

type ManagementPartProps = {
  speech: Speech
  front: ManagementFront
  /** Words of days waited, shared with the list of decisions. */
  sayDays: (days: number) => string
  /** What else waits for the reader. */
  waiting: ReactNode
}

/** Management's front page: decisions and what else waits, what those it bound contradict, what is stuck and since when, what is overdue, and hours freed. */
export function ManagementPart({ speech, front, sayDays, waiting }: ManagementPartProps) {
  const { t, format } = speech
  const { unit, decisions, stuck, overdue, contradicted, hours, freedTimeSentence, fences, day } = front
  const count = (key: 'decisions' | 'contradicted' | 'stuck' | 'overdue', total: number) =>
    t.rich(`management.${key}`, {
      count: total,
      number: format.number(total),
      a: chunks => <FigureLink href={`#${key}`}>{chunks}</FigureLink>,
    })
  const followUp = `/follow-up?unit=${unit.id}`
  return (
    <>
      <PageHeader
        title={t('management.title')}
        above={unit.name}
        lead={
          <>
            {count('decisions', decisions.length)}{' '}
            {contradicted.length > 0 ? <>{count('contradicted', contradicted.length)} </> : null}
            {count('stuck', stuck.total)} {overdue.total > 0 ? count('overdue', overdue.total) : null}
          </>
        }
      />
      <PictureLinks unitId={unit.id} />
      <Stack>
        <Section
          id="decisions"
          title={t('management.decisionsHeading')}
          line
          aside={<a href="/decisions">{t('management.all')}</a>}
        >
          {decisions.length === 0 ? (
            <p className="max-w-read text-quiet">{t('management.decisionsNone')}</p>
          ) : (
            <Decisions speech={speech} decisions={decisions} day={day} sayDays={sayDays} />
          )}
        </Section>
        {waiting}
        <PulseList said="contradicted" cases={contradicted} />
        <Section
          id="stuck"
          title={t('management.stuckHeading')}
          line
          aside={stuck.total > stuck.rows.length ? <a href={followUp}>{t('management.all')}</a> : undefined}
        >
          {stuck.total === 0 ? (
            <p className="max-w-read text-quiet">{t('management.stuckNone')}</p>
          ) : (
            <StuckTable rows={stuck.rows} />
          )}
        </Section>
        <Section
          id="overdue"
          title={t('management.overdueHeading')}
          line
          aside={
            overdue.total > overdue.rows.length ? (
              <a href={`${followUp}#overdue`}>{t('management.all')}</a>
            ) : undefined
          }
        >
          {overdue.total === 0 ? (
            <p className="max-w-read text-quiet">{t('management.overdueNone')}</p>
          ) : (
            <OverdueTable rows={overdue.rows} />
          )}
        </Section>
        <Section title={t('management.hoursHeading')} line>
          <FreedHours hours={hours} freedTimeSentence={freedTimeSentence} />
        </Section>
        <Section title={t('management.departmentsHeading')} line>
          <UnitsBelow speech={speech} caption={t('management.departmentsHeading')} units={fences} />
        </Section>
      </Stack>
    </>
  )
}

type DecisionsProps = {
  speech: Speech
  decisions: readonly AwaitingDecision[]
  day: string
  sayDays: (days: number) => string
}

function Decisions({ speech, decisions, day, sayDays }: DecisionsProps) {
  const { t } = speech
  return (
    <Table
      caption={t('management.decisionsCaption')}
      columns={[
        { key: 'requirement', head: t('table.requirement') },
        { key: 'proposal', head: t('management.proposal') },
        { key: 'hours', head: t('management.frees'), number: true },
        { key: 'waited', head: t('management.waited'), number: true },
      ]}
      rows={decisions.map(each => {
        const days = sayDays(daysBetween(each.since, day))
        return {
          key: String(each.caseId),
          cells: {
            requirement: { text: each.title, href: `/cases/${each.caseId}`, note: each.unitName },
            proposal: each.outcome ? t('management.outcomes', { outcome: each.outcome }) : '',
            hours: each.hours === null ? '' : hoursInWords(speech, each.hours),
            waited: { text: days, late: each.deadline !== null && each.deadline < day },
          },
        }
      })}
    />
  )
}
