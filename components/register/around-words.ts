import type { Alike } from '@/lib/overlap/overlap-queries'
import type { Format } from '@/lib/platform/i18n/format'
import type { Locale, Translate } from '@/lib/platform/i18n/translator'
import type { Around } from '@/lib/register/around-queries'
import { formatReference, requirementPath } from '@/lib/register/reference'
import type { AroundAnswer } from './already-binding'

/** What asks for the same as the draft, and what already binds the same people, in words. */
export function aroundInWords(
  { t, format, locale }: { t: Translate<'register'>; format: Format; locale: Locale },
  around: Around,
  alike: readonly Alike[],
): AroundAnswer {
  return {
    ...bindingInWords(t, format, around),
    alike:
      alike.length === 0
        ? null
        : {
            sentence: t('around.alike', { count: alike.length }),
            lines: alike.map(({ row, samePeople, why }) => ({
              id: row.id,
              href: requirementPath(row.referenceNumber),
              title: row.title,
              marks: why.marks.second,
              note: [
                formatReference(row.referenceNumber),
                t('around.hours', { hours: format.hours(row.hours) }),
                ...why.subjects
                  .slice(0, 2)
                  .map(each => t('around.alikeSubject', { subject: each.name[locale] })),
                ...why.demands
                  .slice(0, 1)
                  .map(each => t('around.alikeDemand', { demand: each.name[locale] })),
                ...(samePeople ? [t('around.alikePeople')] : []),
              ].join(' · '),
            })),
          },
  }
}

function bindingInWords(
  t: Translate<'register'>,
  format: Format,
  around: Around,
): Omit<AroundAnswer, 'alike'> {
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
