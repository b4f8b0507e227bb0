import { Notice } from '@/components/ui/notice'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import type { RequirementPage } from '@/lib/register/page-queries'

/** Where in its life the requirement is when that is not plainly in force. */
export function RequirementNotices({ page }: { page: RequirementPage }) {
  const t = pageSentences('register')
  const format = pageFormat()
  const { row } = page
  const ends =
    row.repealedFrom === null
      ? null
      : t(row.repealedFrom > today() ? 'page.repealsOn' : 'page.repealedNotice', {
          date: format.date(row.repealedFrom),
        })
  if (!ends && row.status !== 'draft') return null
  return (
    <div className="mt-6 space-y-3">
      {row.status === 'draft' ? <Notice tone="info" title={t('page.draftNotice')} /> : null}
      {ends ? (
        <Notice tone="info" title={ends}>
          {row.repealedBecause}
        </Notice>
      ) : null}
    </div>
  )
}
