import { Disclosure } from '@/components/ui/disclosure'
import { Fold } from '@/components/ui/fold'
import type { RoundResults } from '@/lib/rating/round-results-queries'
import { FirstQuotes } from './quotes'
import type { ResultWords } from './round-results'

type SaidProps = { results: RoundResults; words: ResultWords }

/** What people wrote: one line for each requirement, and inside it the units it fell to. */
export function SaidPart({ results: { rows, units, tooManyTexts }, words: { t, format } }: SaidProps) {
  const nameOf = new Map(units.map(unit => [unit.id, unit.name]))
  const said = rows.flatMap(row => {
    const places = row.said.map(each => ({ ...each, unitName: nameOf.get(each.unitId) ?? '' }))
    return places.length > 0 ? [{ row, places }] : []
  })
  if (tooManyTexts !== null)
    return (
      <Fold title={t('comments.title')} gist={t('comments.count', { count: tooManyTexts })}>
        <p className="max-w-read">{t('comments.tooMany')}</p>
      </Fold>
    )
  if (said.length === 0) return null
  const count = (places: { texts: unknown[] }[]) => places.reduce((sum, each) => sum + each.texts.length, 0)
  return (
    <Fold
      title={t('comments.title')}
      gist={t('comments.count', { count: count(said.flatMap(each => each.places)) })}
    >
      <p className="text-small text-quiet">{t('comments.order')}</p>
      <div className="beside-on-paper">
        {said.map(({ row, places }) => (
          <Disclosure key={row.requirementId} summary={`${row.title} (${format.number(count(places))})`}>
            {places.map(({ unitId, unitName, texts }) => (
              <div key={unitId} className="mb-4">
                <h3>{unitName}</h3>
                <FirstQuotes texts={texts} t={t} format={format} />
              </div>
            ))}
          </Disclosure>
        ))}
      </div>
    </Fold>
  )
}
