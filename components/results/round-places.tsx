import type { Translate } from '@/lib/platform/i18n/translator'
import { placesToChoose, type RoundPlace } from '@/lib/rating/round-places'

type RoundPlacesProps = {
  roundId: number
  units: RoundPlace[]
  chosenId: number | undefined
  /** The part of the page to come back to. */
  hash: string
  t: Translate<'results'>
}

/** Whose figures are shown, as links: the whole round, and the units that can be chosen from here. */
export function RoundPlaces({ roundId, units, chosenId, hash, t }: RoundPlacesProps) {
  if (units.length < 2) return null
  const places = [
    {
      key: 'all',
      href: `/rounds/${roundId}#${hash}`,
      name: t('behind.all'),
      current: chosenId === undefined,
    },
    ...placesToChoose(units, chosenId).map(({ id, name }) => ({
      key: String(id),
      href: `/rounds/${roundId}?unit=${id}#${hash}`,
      name,
      current: id === chosenId,
    })),
  ]
  return (
    <nav aria-label={t(`${hash === 'behind' ? 'behind' : 'heat'}.units`)} className="no-print">
      <ul className="flex flex-wrap gap-x-6">
        {places.map(({ key, href, name, current }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={current ? 'true' : undefined}
              className="inline-flex min-h-11 items-center aria-current:font-semibold aria-current:text-ink aria-current:no-underline"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
