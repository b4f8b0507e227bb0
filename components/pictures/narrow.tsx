import { ChoiceLinks } from '@/components/ui/choice-links'
import { type PictureFilters, periods, pictureAddress } from '@/lib/pictures/picture-filters'
import type { PictureUnit } from '@/lib/pictures/queries'
import { kinds } from '@/lib/register/vocabulary'
import type { PictureSpeech } from './speech'

type NarrowProps = {
  speech: PictureSpeech
  /** What there is to choose. */
  by: readonly (keyof PictureFilters)[]
  /** The page the picture stands on. */
  path: string
  filters: PictureFilters
  unit: PictureUnit
}

/** As many units right below as are offered; the others are found through the list of units. */
const MOST_UNITS = 40

/** The same picture for another unit, kind or period, as plain links: an address holds all that is chosen. */
export function Narrow({ speech: { t, register }, by, path, filters, unit }: NarrowProps) {
  const choices = [
    {
      filter: 'unitId' as const,
      title: t('narrow.unit'),
      links: [...unit.above, unit, ...unit.below.slice(0, MOST_UNITS)].map(each => ({
        key: String(each.id),
        label: each.name,
        chosen: each.id === unit.id,
        href: pictureAddress(path, filters, { unitId: each.id }),
      })),
    },
    {
      filter: 'kind' as const,
      title: t('narrow.kind'),
      links: [null, ...kinds].map(kind => ({
        key: kind ?? 'all',
        label: kind ? register(`kinds.${kind}`) : t('narrow.allKinds'),
        chosen: filters.kind === kind,
        href: pictureAddress(path, filters, { kind }),
      })),
    },
    {
      filter: 'years' as const,
      title: t('narrow.years'),
      links: periods.map(years => ({
        key: String(years),
        label: t('narrow.lastYears', { years }),
        chosen: filters.years === years,
        href: pictureAddress(path, filters, { years }),
      })),
    },
  ].filter(choice => by.includes(choice.filter))
  return (
    <nav aria-label={t('narrow.heading')} className="narrow no-print mt-6 border-t border-line pt-2">
      <ChoiceLinks
        groups={choices.map(({ filter, title, links }) => ({ key: filter, title, links }))}
        chosenWord={t('narrow.chosen')}
      />
    </nav>
  )
}
