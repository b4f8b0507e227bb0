import type { Metadata } from 'next'
import { solutionItems } from '@/components/solution/words'
import { EmptyState } from '@/components/ui/empty-state'
import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { Pages } from '@/components/ui/pages'
import { TabLinks } from '@/components/ui/tab-links'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { askedPage } from '@/lib/platform/page-of'
import { solutionInbox } from '@/lib/solution/solution-queries'
import { type SolutionState, solutionStates } from '@/lib/solution/vocabulary'

type PageProps = { searchParams: Promise<{ state?: string | string[]; page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('solution')
  return { title: t('inbox.title') }
}

/** What the employees of the units that somebody leads have proposed. */
export default async function SolutionInboxPage({ searchParams }: PageProps) {
  const actor = await requirePermissionSomewhere('solution.handle')
  const { state: asked, page } = await searchParams
  const state: SolutionState = solutionStates.find(each => each === asked) ?? 'new'
  const [t, workflow, format, inbox] = await Promise.all([
    sentences('solution'),
    sentences('workflow'),
    requestFormat(),
    solutionInbox(actor, state, askedPage(page)),
  ])
  const { solutions, counts } = inbox
  return (
    <>
      <PageHeader title={t('inbox.title')} lead={t('inbox.lead', { count: counts.new })} />
      <TabLinks
        label={t('inbox.tabs')}
        items={solutionStates.map(each => ({
          href: each === 'new' ? '/solutions' : `/solutions?state=${each}`,
          label: t(`inbox.tab.${each}`),
          count: format.number(counts[each]),
          current: each === state,
        }))}
      />
      <div className="mt-6 max-w-[44rem]">
        {solutions.length === 0 ? (
          <EmptyState title={t('inbox.noneTitle')}>{t(`inbox.none.${state}`)}</EmptyState>
        ) : (
          <ItemList items={solutionItems({ t, workflow, format }, solutions, true)} />
        )}
        <Pages at={inbox} address={to => `/solutions?state=${state}&page=${to}`} byAge />
      </div>
    </>
  )
}
