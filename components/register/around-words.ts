import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { Around } from '@/lib/register/around-queries'
import { formatReference, requirementPath } from '@/lib/register/reference'
import type { AroundAnswer } from './already-binding'

/** What already binds the same people, in words. */
export function aroundInWords(t: Translate<'register'>, format: Format, around: Around): AroundAnswer {
  if (around.count === 0) return { sentence: t('around.none'), lines: [] }
  return {
    sentence: t('around.count', { count: around.count, hours: format.hours(around.hours) }),
    lines: around.shown.map(({ row, sameRisk }) => ({
      href: requirementPath(row.referenceNumber),
      title: row.title,
      note: [
        formatReference(row.referenceNumber),
        t('around.hours', { hours: format.hours(row.hours) }),
        ...(sameRisk ? [t('around.sameRisk')] : []),
      ].join(' · '),
    })),
  }
}
