import { Notice } from '@/components/ui/notice'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import type { RequirementPage } from '@/lib/register/page-queries'

const doneSentences = {
  active: 'page.noticeRegistered',
  draft: 'page.noticeDraft',
  edited: 'page.noticeEdited',
  repealed: 'page.noticeRepealed',
  merged: 'page.noticeMerged',
  repaired: 'page.noticeRepaired',
  reviewed: 'page.noticeReviewed',
} as const

/** What was just done, and where in its life the requirement is when that is not plainly in force. */
export function RequirementNotices({ page, done }: { page: RequirementPage; done?: string }) {
  const t = pageSentences('register')
  const format = pageFormat()
  const { row } = page
  const said = done && done in doneSentences ? t(doneSentences[done as keyof typeof doneSentences]) : null
  const ends =
    row.repealedFrom === null
      ? null
      : t(row.repealedFrom > today() ? 'page.repealsOn' : 'page.repealedNotice', {
          date: format.date(row.repealedFrom),
        })
  if (!said && !ends && row.status !== 'draft') return null
  return (
    <div className="mt-6 space-y-3">
      {said ? <Notice tone="success" title={said} live /> : null}
      {row.status === 'draft' && done !== 'draft' ? (
        <Notice tone="info" title={t('page.draftNotice')} />
      ) : null}
      {ends ? (
        <Notice tone="info" title={ends}>
          {row.repealedBecause}
        </Notice>
      ) : null}
    </div>
  )
}
