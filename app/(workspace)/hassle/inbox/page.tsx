import type { Metadata } from 'next'
import { FiguresPart } from '@/components/hassle/figures-part'
import { weekInWords } from '@/components/hassle/followed-words'
import { fromInWords } from '@/components/hassle/from-words'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section, Stack } from '@/components/ui/section'
import { TabLinks } from '@/components/ui/tab-links'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { hassleFigures, hassleInbox, posterUnits, REPORTS_A_PAGE } from '@/lib/hassle/hassle-queries'
import { type ReportState, reportStates } from '@/lib/hassle/vocabulary'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { formatReference } from '@/lib/register/reference'

type PageProps = { searchParams: Promise<{ state?: string | string[]; page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('hassle')
  return { title: t('inbox.title') }
}

/** What the employees of the units that somebody leads have written. */
export default async function HassleInboxPage({ searchParams }: PageProps) {
  const actor = await requirePermissionSomewhere('hassle.handle')
  const { state: asked, page: askedPage } = await searchParams
  const state: ReportState = reportStates.find(each => each === asked) ?? 'new'
  const posters = posterUnits(actor)
  const [t, proposals, format, { reports, counts, page, pages }, figures] = await Promise.all([
    sentences('hassle'),
    sentences('solution'),
    requestFormat(),
    hassleInbox(actor, state, Number(askedPage)),
    hassleFigures(actor, posters[0]?.id ?? actor.homeUnitId),
  ])
  const from = (page - 1) * REPORTS_A_PAGE
  const pageAddress = (number: number) => `/hassle/inbox?state=${state}&page=${number}`
  return (
    <>
      <PageHeader
        title={t('inbox.title')}
        lead={t('inbox.lead', { count: counts.new })}
        action={
          <ButtonLink look="ghost" href="/solutions">
            {proposals('inbox.link')}
          </ButtonLink>
        }
      />
      <TabLinks
        label={t('inbox.tabs')}
        items={reportStates.map(each => ({
          href: each === 'new' ? '/hassle/inbox' : `/hassle/inbox?state=${each}`,
          label: t(`inbox.tab.${each}`),
          count: format.number(counts[each]),
          current: each === state,
        }))}
      />
      <div className="mt-6 max-w-[44rem]">
        {reports.length === 0 ? (
          <EmptyState title={t('inbox.noneTitle')}>{t(`inbox.none.${state}`)}</EmptyState>
        ) : (
          <ItemList
            items={reports.map(each => ({
              key: String(each.id),
              href: `/hassle/${each.id}`,
              text: each.body,
              meta: [
                fromInWords(t, each.from),
                each.unitName,
                weekInWords(t, each.week),
                ...(each.requirement
                  ? [`${formatReference(each.requirement.referenceNumber)} ${each.requirement.title}`]
                  : []),
              ].join(' · '),
            }))}
          />
        )}
        {pages > 1 ? (
          <Pagination
            label={t('inbox.pages')}
            summary={t('inbox.range', {
              from: format.number(from + 1),
              to: format.number(from + reports.length),
              total: format.number(counts[state]),
            })}
            previous={page > 1 ? { href: pageAddress(page - 1), text: t('inbox.previous') } : undefined}
            next={page < pages ? { href: pageAddress(page + 1), text: t('inbox.next') } : undefined}
          />
        ) : null}
      </div>
      <Stack>
        <FiguresPart figures={figures} />
        <Section title={t('inbox.posters')} line>
          <ItemList
            items={posters.map(unit => ({
              key: String(unit.id),
              href: `/hassle/poster/${unit.id}`,
              text: t('inbox.poster', { unit: unit.name }),
            }))}
          />
        </Section>
      </Stack>
    </>
  )
}
