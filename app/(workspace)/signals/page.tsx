import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { askFormTexts } from '@/components/case/form-texts'
import { FacetList } from '@/components/register/facet-list'
import { AcceptSignal } from '@/components/signals/accept-signal'
import { shownKind } from '@/components/signals/evidence-words'
import { signalFacets } from '@/components/signals/signal-facets'
import { SignalRows } from '@/components/signals/signal-rows'
import { YearOfSignals } from '@/components/signals/year-of-signals'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pages } from '@/components/ui/pages'
import { Section, Stack } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { packed } from '@/lib/platform/packed'
import { looked } from '@/lib/signals/actions'
import { signalsPage } from '@/lib/signals/queries'
import { readSignalFilters, signalsAddress } from '@/lib/signals/signal-list'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('signals')
  return { title: t('title'), description: t('page.description') }
}

/** Where governance grows: the signals of a unit and everything below it, what is new among them, and a year's development. */
export default async function SignalsPage({ searchParams }: Props) {
  const actor = await requirePermission('signal.read')
  const params = await searchParams
  const filters = readSignalFilters(params)
  const openId = Number(params.open) || null
  const [t, format, { unitId, list, items, opened, lookedAt, readAt, isComparingAgain, development }] =
    await Promise.all([sentences('signals'), requestFormat(), signalsPage(actor, filters, openId)])
  const narrowed = filters.kinds.length + (filters.state === 'open' ? 0 : 1) + (filters.fresh ? 1 : 0)
  const unseen = items.filter(item => item.maySettle && item.state === 'new').map(item => item.id)
  const link = (chunks: ReactNode) => <a href={signalsAddress(filters, { fresh: true })}>{chunks}</a>
  const page = (number: number) => signalsAddress(filters, { page: number })
  const here = page(list.page)
  const hereWith = `${here}${here.includes('?') ? '&' : '?'}`
  return (
    <>
      <PageHeader
        title={t('title')}
        above={actor.tree.get(unitId).name}
        lead={
          <>
            <span role="status">
              {t('page.lead', { count: list.total, shown: format.number(list.total) })}
            </span>{' '}
            {list.total === 0 && list.freshCount === 0
              ? null
              : lookedAt === null
                ? t('page.firstTime')
                : t.rich('page.freshLead', {
                    count: list.freshCount,
                    shown: format.number(list.freshCount),
                    moment: format.moment(lookedAt),
                    a: link,
                  })}
          </>
        }
      />
      {isComparingAgain ? (
        <p role="status" className="mt-3 max-w-read text-ui">
          {t('page.comparingAgain')}
        </p>
      ) : null}
      <div className="no-print mt-4">
        <ActionForm action={looked} texts={await askFormTexts()}>
          {list.freshCount > 0 || unseen.length > 0 ? (
            <>
              <input type="hidden" name="readAt" value={readAt} />
              {unseen.map(id => (
                <input key={id} type="hidden" name="signalIds" value={id} />
              ))}
              <SubmitButton look="ghost">
                {t(list.freshCount > 0 ? 'page.looked' : 'page.markSeen')}
              </SubmitButton>
            </>
          ) : null}
        </ActionForm>
      </div>
      {opened?.maySettle ? (
        <section id="accept" className="mt-6 max-w-read border-t-2 border-ink pt-3">
          <h2>{t('accept')}</h2>
          <p className="mt-1 text-ui">
            {t(`kinds.${shownKind(opened)}`)}: <a href={opened.about.href}>{opened.about.title}</a>
          </p>
          <div className="mt-4">
            <AcceptSignal signalId={opened.id} isOpen={opened.state === 'new' || opened.state === 'seen'} />
          </div>
        </section>
      ) : null}
      <div className="register">
        <details className="facets">
          <summary>{t('page.filters', { count: narrowed })}</summary>
          <nav aria-label={t('page.filterLabel')}>
            {narrowed > 0 ? (
              <p className="mb-3 text-ui">
                <a
                  className="inline-flex min-h-11 items-center"
                  href={signalsAddress(readSignalFilters({}), { unitId })}
                >
                  {t('page.clearFilters')}
                </a>
              </p>
            ) : null}
            <FacetList
              groups={packed(signalFacets(t, format, { filters, list, unitId, tree: actor.tree }))}
              chosenWord={t('page.chosen')}
            />
          </nav>
        </details>
        <div>
          <h2 className="sr-only">{t('page.list')}</h2>
          {items.length === 0 ? (
            <EmptyState title={t('page.emptyTitle')}>{t('page.empty')}</EmptyState>
          ) : (
            <SignalRows items={items} openHref={id => `${hereWith}open=${id}#accept`} />
          )}
          <Pages at={list} address={page} />
        </div>
      </div>
      <Stack>
        <Section title={t('page.development')} id="development" line>
          <YearOfSignals
            development={development}
            tableHref={params.table === 'year' ? null : `${hereWith}table=year#development`}
          />
        </Section>
      </Stack>
      <p className="mt-8 no-print">
        <a href="/method/signals" className="inline-flex min-h-11 items-center">
          {t('page.toRules')}
        </a>
      </p>
    </>
  )
}
