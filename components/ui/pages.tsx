import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { PageOf } from '@/lib/platform/page-of'
import { Pagination } from './pagination'

type PagesProps = {
  at: PageOf
  address: (page: number) => string
  /** The newest stand first, and the way on leads to older ones. */
  byAge?: boolean
}

/** Where one is in a long list, and the way on and back; nothing where it is one page. */
export function Pages({ at: { page, pages, total, size, passed }, address, byAge = false }: PagesProps) {
  const t = pageSentences('platform')
  const format = pageFormat()
  if (pages === 1) return null
  const words = byAge
    ? { previous: t('pages.newer'), next: t('pages.older') }
    : { previous: t('pages.previous'), next: t('pages.next') }
  return (
    <Pagination
      label={t('pages.label')}
      summary={t('pages.range', {
        from: format.number(passed + 1),
        to: format.number(Math.min(passed + size, total)),
        total: format.number(total),
      })}
      previous={page > 1 ? { href: address(page - 1), text: words.previous } : undefined}
      next={page < pages ? { href: address(page + 1), text: words.next } : undefined}
    />
  )
}
