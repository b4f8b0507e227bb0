import { named } from '@/lib/overlap/named'
import type { Alike } from '@/lib/overlap/overlap-queries'
import type { Format } from '@/lib/platform/i18n/format'
import type { Locale, Translate } from '@/lib/platform/i18n/translator'
import type { Around } from '@/lib/register/around-queries'
import type { ListRow } from '@/lib/register/list-row'
import { formatReference, requirementPath } from '@/lib/register/reference'
import type { AroundAnswer } from './already-binding'

/** What asks for the same as the draft, and what already binds the same people, in words. */
export function aroundInWords(
  { t, format, locale }: { t: Translate<'register'>; format: Format; locale: Locale },
  around: Around,
  alike: readonly Alike[],
  most = Number.POSITIVE_INFINITY,
): AroundAnswer {
  const hoursOf = (row: ListRow) => {
    const hours = around.asked ? around.hoursOf(row) : null
    return hours === null
      ? t('around.hoursInAll', { hours: format.hours(row.hours) })
      : t('around.hours', { hours: format.hours(hours) })
  }
  return {
    ...bindingInWords(t, format, around, most),
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
                hoursOf(row),
                ...(why.subjects.length > 0
                  ? [t('around.alikeSubject', { subject: named(why.subjects, locale) })]
                  : []),
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
  { asked, hours, rows }: Around,
  most: number,
): Omit<AroundAnswer, 'alike'> {
  if (!asked) return { sentence: t('around.nobodyChosen'), lines: [], more: null }
  if (rows.length === 0) return { sentence: t('around.none'), lines: [], more: null }
  return {
    sentence: t('around.count', { count: rows.length, hours: format.hours(hours) }),
    more: rows.length > most ? t('around.more', { shown: most, count: rows.length }) : null,
    lines: rows.slice(0, most).map(({ row, hours, sameRisk }) => ({
      href: requirementPath(row.referenceNumber),
      title: row.title,
      note: [
        formatReference(row.referenceNumber),
        t('around.hours', { hours: format.hours(hours) }),
        ...(sameRisk ? [t('around.sameRisk')] : []),
      ].join(' · '),
    })),
  }
}
