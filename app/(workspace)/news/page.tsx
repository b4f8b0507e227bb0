import type { Metadata } from 'next'
import { NewsItems } from '@/components/notify/news-items'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pages } from '@/components/ui/pages'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { markNewsSeen } from '@/lib/notify/actions'
import { listNews } from '@/lib/notify/news-queries'
import { sentences } from '@/lib/platform/i18n/request'
import { askedPage } from '@/lib/platform/page-of'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('notify')
  return { title: t('page.title') }
}

/** What somebody has been told, the newest first. */
export default async function NewsPage({ searchParams }: Props) {
  const actor = await requirePermissionSomewhere('self.manage')
  const { page } = await searchParams
  const [t, listed] = await Promise.all([sentences('notify'), listNews(actor, askedPage(page))])
  const { total, unseen, items } = listed
  const texts = { refused: t('page.refused'), pending: t('page.pending'), goOn: t('page.goOn') }
  const newest = Math.max(0, ...items.map(item => item.id))
  return (
    <>
      <PageHeader
        title={t('page.title')}
        lead={total === 0 ? undefined : t('page.lead', { count: unseen })}
      />
      {total === 0 ? (
        <div className="mt-7">
          <EmptyState title={t('page.noneTitle')}>{t('page.none')}</EmptyState>
        </div>
      ) : (
        <>
          {unseen > 0 && listed.page === 1 ? (
            <div className="mt-6">
              <ActionForm action={markNewsSeen} texts={texts}>
                <HiddenField name="upTo" value={String(newest)} />
                <SubmitButton look="ghost">{t('page.seen')}</SubmitButton>
              </ActionForm>
            </div>
          ) : null}
          <div className="mt-6 max-w-read">
            <NewsItems items={items} newWord={t('page.new')} />
          </div>
          <Pages at={listed} address={to => `/news?page=${to}`} byAge />
        </>
      )}
      <p className="mt-8">
        <a href="/account#notifications" className="inline-flex min-h-11 items-center">
          {t('page.choose')}
        </a>
      </p>
    </>
  )
}
