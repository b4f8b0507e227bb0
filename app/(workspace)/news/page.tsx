import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewsItems } from '@/components/notify/news-items'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { markNewsSeen } from '@/lib/notify/actions'
import { listNews, newsPerPage } from '@/lib/notify/news-queries'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('notify')
  return { title: t('page.title') }
}

/** What somebody has been told, the newest first. */
export default async function NewsPage({ searchParams }: Props) {
  const actor = await requirePermissionSomewhere('self.manage')
  const asked = (await searchParams).page
  const page = typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
  const [t, format, { total, unseen, items }] = await Promise.all([
    sentences('notify'),
    requestFormat(),
    listNews(actor, page),
  ])
  if (page > 1 && items.length === 0) notFound()
  const texts = { refused: t('page.refused'), pending: t('page.pending'), goOn: t('page.goOn') }
  const first = (page - 1) * newsPerPage + 1
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
          {unseen > 0 && page === 1 ? (
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
          {total > newsPerPage ? (
            <Pagination
              label={t('page.pages')}
              summary={t('page.summary', {
                first: format.number(first),
                last: format.number(first + items.length - 1),
                total: format.number(total),
              })}
              previous={page > 1 ? { href: `/news?page=${page - 1}`, text: t('page.newer') } : undefined}
              next={
                first + items.length - 1 < total
                  ? { href: `/news?page=${page + 1}`, text: t('page.older') }
                  : undefined
              }
            />
          ) : null}
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
