import { Distribution } from '@/components/charts/distribution'
import { Disclosure } from '@/components/ui/disclosure'
import { Fold } from '@/components/ui/fold'
import { Table } from '@/components/ui/table'
import type { Translate } from '@/lib/platform/i18n/translator'
import { packed } from '@/lib/platform/packed'
import type { PublishedFigures } from '@/lib/rating/published-figures'
import { LEVELS, STATEMENTS } from '@/lib/rating/statements'

type DistributionPartProps = {
  figures: PublishedFigures
  t: Translate<'results'>
  /** The statements as they were asked. */
  rating: Translate<'rating'>
}

/** How the ratings spread, and the four statements one by one; only in detail. */
export function DistributionPart({ figures, t, rating }: DistributionPartProps) {
  const { result } = figures
  if (result.level !== 'detail') return null
  const bands = result.distribution.map((count, index) =>
    t('distribution.band', { from: index * 20, to: index * 20 + 20, count }),
  )
  return (
    <Fold title={t('distribution.title')} gist={t('distribution.lead')}>
      <p className="mb-3 text-small text-quiet">{t('distribution.lead')}</p>
      <Distribution
        counts={result.distribution}
        name={bands.join(', ')}
        labels={['0–20', '20–40', '40–60', '60–80', '80–100']}
        texts={{ disagree: t('distribution.lowest'), agree: t('distribution.highest') }}
      />
      <Disclosure summary={t('distribution.statements')}>
        <Table
          caption={t('distribution.statements')}
          onPhone="scroll"
          columns={[
            { key: 'statement', head: t('distribution.statement') },
            ...LEVELS.map(level => ({ key: String(level), head: String(level), number: true })),
          ]}
          drawn={packed(
            STATEMENTS.map(key => ({
              cells: [rating(`statements.${key}`), ...result.statements[key].map(String)],
            })),
          )}
        />
      </Disclosure>
    </Fold>
  )
}
