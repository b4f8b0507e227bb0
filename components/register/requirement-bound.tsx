import { Fold } from '@/components/ui/fold'
import { ItemList } from '@/components/ui/item-list'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import type { RequirementPage } from '@/lib/register/page-queries'

/** Whom it binds: units with all below them, what has been released, and the professional groups. */
export function RequirementBound({ page }: { page: RequirementPage }) {
  const t = pageSentences('register')
  const format = pageFormat()
  const { names, content } = page
  const later = (day: string | null) => day !== null && day > today()
  return (
    <Fold title={t('page.whom')} id="bound" gist={format.list(page.binds.map(names.unit))}>
      <ItemList
        items={[
          ...page.binds.map(unitId => ({
            key: `binds ${unitId}`,
            text: names.unit(unitId),
            href: `/requirements?unit=${unitId}`,
            meta: t('page.andBelow'),
          })),
          ...page.released.map(mark => ({
            key: `released ${mark.unitId}`,
            text: names.unit(mark.unitId),
            meta:
              mark.fromDay && later(mark.fromDay)
                ? t('page.releasedFrom', { date: format.date(mark.fromDay) })
                : t('page.released'),
          })),
        ]}
      />
      <p className="mt-2 text-ui text-quiet">
        {content.groups.length === 0 ? t('page.everyGroup') : format.list(content.groups.map(names.group))}
      </p>
    </Fold>
  )
}
