import type { Metadata } from 'next'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { Quotes } from '@/components/results/quotes'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/text-field'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { commentsHolding } from '@/lib/rating/comment-queries'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('comments.title') }
}

/** Where whoever may take a comment away finds the one that was complained about, also outside their own chain of units (§5). */
export default async function CommentsPage({ searchParams }: Props) {
  const actor = await requirePermissionSomewhere('comment.redact')
  const q = String((await searchParams).q ?? '')
  const [t, results, format, found] = await Promise.all([
    sentences('admin'),
    sentences('results'),
    requestFormat(),
    commentsHolding(actor, q),
  ])
  return (
    <>
      <PageHeader above={<AdminTrail />} title={t('comments.title')} lead={t('comments.lead')} />
      <search className="no-print mt-8 mb-6 block">
        <form method="get" action="/admin/comments" className="space-y-4">
          <TextField name="q" type="search" label={t('comments.words')} hint={t('comments.hint')} value={q} />
          <Button type="submit" look="ghost">
            {t('comments.find')}
          </Button>
        </form>
      </search>
      {found === null ? (
        <p className="text-quiet">{q === '' ? null : t('comments.more')}</p>
      ) : (
        <>
          <p role="status">{t('comments.found', { count: found.length })}</p>
          {found.map(each => (
            <section key={`${each.publicationId}/${each.position}`} className="mt-6">
              <h2>{each.requirementTitle}</h2>
              <p className="text-small text-quiet">{`${each.unitName} · ${each.roundName}`}</p>
              <Quotes texts={[each]} t={results} format={format} />
            </section>
          ))}
        </>
      )}
    </>
  )
}
