import type { Metadata } from 'next'
import { sayWaitsFor } from '@/components/case/waits-for-text'
import { LettersTable } from '@/components/challenge/letters-table'
import { PageHeader } from '@/components/ui/page-header'
import { Pages } from '@/components/ui/pages'
import { Section, Stack } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { mayAnywhere } from '@/lib/access/actor'
import { requirePermission } from '@/lib/access/require-permission'
import { lettersUpward } from '@/lib/challenge/challenge-queries'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { askedPage, pageOf } from '@/lib/platform/page-of'
import { daysBetween, today } from '@/lib/platform/time'
import { listAddress, readFilters } from '@/lib/register/list-filters'
import {
  awaitingDecision,
  inConsultation,
  type ListedCase,
  pageSize,
  recentlyDecided,
} from '@/lib/workflow/list-queries'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('workflow')
  return { title: t('list.title') }
}

/** What waits for whom, at which level; what is being heard; what was decided. */
export default async function DecisionsPage({ searchParams }: Props) {
  const actor = await requirePermission('case.read')
  const t = await sentences('workflow')
  const format = await requestFormat()
  const upward = await sentences('challenge')
  const guides = await sentences('guidance')
  const [waiting, consulting, decided, letters, { page }] = await Promise.all([
    awaitingDecision(actor),
    inConsultation(actor),
    recentlyDecided(actor),
    lettersUpward(actor),
    searchParams,
  ])
  const at = pageOf(waiting.length, pageSize, askedPage(page))
  const shown = waiting.slice(at.passed, at.passed + at.size)
  const days = (since: string) => t('list.days', { days: daysBetween(since, today()) })
  const note = (row: ListedCase) =>
    row.hours === null
      ? row.unitName
      : t('list.unitAndHours', { unit: row.unitName, hours: format.hours(row.hours) })
  const cell = (row: ListedCase) => ({ text: row.title, href: `/cases/${row.caseId}`, note: note(row) })
  const head = { key: 'requirement', head: t('list.requirement') }
  return (
    <>
      <PageHeader
        title={t('list.title')}
        lead={
          waiting.length === 0
            ? t('list.leadNone')
            : `${t('list.leadMine', { count: waiting.filter(each => each.isMine).length })} ${t('list.leadAll', { count: waiting.length })}`
        }
      />
      <Stack>
        <Section title={t('list.waiting')} id="waiting" line>
          {waiting.length === 0 ? (
            <p className="max-w-read text-ui text-quiet">{t('list.noneWaiting')}</p>
          ) : (
            <Table
              caption={t('list.waiting')}
              columns={[
                head,
                { key: 'proposal', head: t('list.proposal') },
                { key: 'level', head: t('list.level') },
                { key: 'waited', head: t('list.waited'), number: true },
              ]}
              rows={shown.map(each => ({
                key: String(each.caseId),
                cells: {
                  requirement: cell(each),
                  proposal: each.outcome ? t(`outcomes.${each.outcome}`) : null,
                  level: each.isMine ? (
                    <>
                      {sayWaitsFor(t, each.waitsFor)} <Tag>{t('list.yours')}</Tag>
                    </>
                  ) : (
                    sayWaitsFor(t, each.waitsFor)
                  ),
                  waited: { text: days(each.since), late: each.deadline !== null && each.deadline < today() },
                },
              }))}
            />
          )}
          <Pages at={at} address={to => `/decisions?page=${to}`} />
        </Section>
        <Section
          title={t('list.consulting')}
          id="consultation"
          line
          aside={
            consulting.length === pageSize ? (
              <a href={listAddress(readFilters({ case: 'consultation' }))}>{t('list.allConsulting')}</a>
            ) : null
          }
        >
          {consulting.length === 0 ? (
            <p className="text-ui text-quiet">{t('list.noneConsulting')}</p>
          ) : (
            <Table
              caption={t('list.consulting')}
              columns={[
                head,
                { key: 'proposal', head: t('list.proposal') },
                { key: 'med', head: t('list.med') },
                { key: 'waited', head: t('list.waited'), number: true },
              ]}
              rows={consulting.map(each => ({
                key: String(each.caseId),
                cells: {
                  requirement: cell(each),
                  proposal: each.outcome ? t(`outcomes.${each.outcome}`) : null,
                  med: t(`list.medStates.${each.med}`),
                  waited: days(each.since),
                },
              }))}
            />
          )}
        </Section>
        <Section title={upward('list.title')} id="upward" line>
          <LettersTable letters={letters} />
        </Section>
        <p>
          <a href="/trust-tests" className="inline-flex min-h-11 items-center">
            {t('list.trustTests')}
          </a>
        </p>
        <Section
          title={t('list.decided')}
          id="decided"
          line
          aside={
            mayAnywhere(actor, 'guidance.learn') ? (
              <a href="/decisions/guidance">{guides('learning.link')}</a>
            ) : null
          }
        >
          {decided.length === 0 ? (
            <p className="text-ui text-quiet">{t('list.noneDecided')}</p>
          ) : (
            <Table
              caption={t('list.decided')}
              columns={[
                head,
                { key: 'proposal', head: t('list.proposal') },
                { key: 'answer', head: t('list.answer') },
                { key: 'decidedOn', head: t('list.decidedOn') },
                { key: 'effect', head: t('list.effect') },
              ]}
              rows={decided.map((each, index) => ({
                key: `${each.caseId}-${index}`,
                cells: {
                  requirement: cell(each),
                  proposal: each.outcome ? t(`outcomes.${each.outcome}`) : null,
                  answer: t(`list.${each.answer}Answer`),
                  decidedOn: format.shortDate(each.decidedOn),
                  effect: each.takesEffectOn ? format.shortDate(each.takesEffectOn) : null,
                },
              }))}
            />
          )}
        </Section>
      </Stack>
    </>
  )
}
