import { ItemList } from '@/components/ui/item-list'
import type { GrowthItem } from '@/lib/overview/growth'
import { requirementPath } from '@/lib/register/reference'
import type { AreaGrowthEvidence } from '@/lib/signals/area-growth'
import { hoursInWords, type Speech } from './speech'
import { unitListAddress } from './unit-list-address'

type GrowthListProps = {
  speech: Speech
  unitId: number
  growth: readonly GrowthItem[]
  areaGrowth: AreaGrowthEvidence | null
  mushroomingShare: number | null
}

/** More than this, and the first ones are no longer read. */
const MOST = 6

/** The signs of mushrooming in a unit, each as a sentence with its hours. */
export function GrowthList({ speech, unitId, growth, areaGrowth, mushroomingShare }: GrowthListProps) {
  const { t, format } = speech
  if (growth.length === 0 && !areaGrowth) return <p className="text-quiet">{t('growth.none')}</p>
  const items = growth.slice(0, areaGrowth ? MOST - 1 : MOST).map(item => ({
    key: `${item.kind} ${item.about}`,
    // One of several risks is not something the list can be narrowed to; the requirement's own page names the others.
    href: item.about
      ? requirementPath(item.largest.referenceNumber)
      : unitListAddress(unitId, { signal: item.kind }),
    text: t(`growth.${item.kind}`, {
      count: item.count,
      number: format.number(item.count),
      about: item.about ?? '',
    }),
    meta: t('growth.meta', {
      count: item.count,
      hours: hoursInWords(speech, item.hours),
      largest: item.largest.title,
    }),
  }))
  const area = areaGrowth && {
    key: 'area',
    href: unitListAddress(unitId, { sort: 'newest' }),
    text: t('growth.area', {
      came: areaGrowth.cameIds.length,
      cameText: format.number(areaGrowth.cameIds.length),
      went: areaGrowth.wentIds.length,
      wentText: format.number(areaGrowth.wentIds.length),
    }),
    meta: t('growth.areaMeta', {
      before: format.number(areaGrowth.before),
      now: format.number(areaGrowth.now),
    }),
  }
  return (
    <>
      {mushroomingShare ? (
        <p className="mb-2 text-ui text-quiet">
          {t('growth.share', { percent: format.percent(mushroomingShare) })}
        </p>
      ) : null}
      <ItemList items={area ? [area, ...items] : items} />
    </>
  )
}
