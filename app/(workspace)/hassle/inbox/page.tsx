import type { Metadata } from 'next'
import { FiguresPart } from '@/components/hassle/figures-part'
import { weekInWords } from '@/components/hassle/followed-words'
import { fromInWords } from '@/components/hassle/from-words'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { Pages } from '@/components/ui/pages'
import { Section, Stack } from '@/components/ui/section'
import { TabLinks } from '@/components/ui/tab-links'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { hassleFigures, hassleInbox, posterUnits } from '@/lib/hassle/hassle-queries'
import { type ReportState, reportStates } from '@/lib/hassle/vocabulary'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { askedPage } from '@/lib/platform/page-of'
import { formatReference } from '@/lib/register/reference'

type PageProps = { searchParams: Promise<{ state?: string | string[]; page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('hassle')
  return { title: t('inbox.title') }
}

/** What the employees of the units that somebody leads have written. */
export default async function HassleInboxPage({ searchParams }: PageProps) {
  const actor = await requirePermissionSomewhere('hassle.handle')
  const { state: asked, page } = await searchParams
  const state: ReportState = reportStates.find(each => each === asked) ?? 'new'
  const posters = posterUnits(actor)
  const [t, proposals, format, inbox, figures] = await Promise.all([
    sentences('hassle'),
    sentences('solution'),
    requestFormat(),
    hassleInbox(actor, state, askedPage(page)),
    hassleFigures(actor, posters[0]?.id ?? actor.homeUnitId),
  ])
  const { reports, counts } = inbox
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
        <Pages at={inbox} address={to => `/hassle/inbox?state=${state}&page=${to}`} byAge />
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
