import { Fold } from '@/components/ui/fold'
import { Table } from '@/components/ui/table'
import type { TextRow } from '@/components/ui/table-markup'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import { packed } from '@/lib/platform/packed'
import type { UnitInTable } from '@/lib/rating/results-queries'
import { boundText } from './result-summary'

type UnitsPartProps = {
  units: UnitInTable[]
  k: number
  /** Where the same page shows every unit; without it they are all here. */
  allHref?: string
  t: Translate<'results'>
  format: Format
}

/** More units than this, and the table begins with the topmost. */
const MOST = 15
const TOPMOST = 12

/** The topmost units, in the order they came in. */
function topmost(units: UnitInTable[]): UnitInTable[] {
  const kept = new Set(units.toSorted((a, b) => a.depth - b.depth).slice(0, TOPMOST))
  return units.filter(unit => kept.has(unit))
}

/** The units one can see, each with its result or the words that it is not shown. */
export function UnitsPart({ units, k, allHref, t, format }: UnitsPartProps) {
  if (units.length < 2) return null
  const shown = allHref && units.length > MOST ? topmost(units) : units
  return (
    <Fold title={t('units.title')} id="units" gist={t('units.gist', { count: units.length })}>
      <Table
        caption={t('units.caption')}
        columns={[
          { key: 'unit', head: t('units.unit') },
          { key: 'verdict', head: t('units.verdict') },
          { key: 'score', head: t('units.score'), number: true },
          { key: 'interval', head: t('units.interval'), number: true },
        ]}
        drawn={packed(
          shown.map(({ unitName, depth, result }): TextRow => {
            if (!result) return { depth, cells: [unitName, t('units.hidden'), '', ''] }
            const verdict = result.split ? 'split' : result.verdict
            const between = { low: boundText(format, result.low), high: boundText(format, result.high) }
            return {
              depth,
              cells: [
                unitName,
                { verdict, word: t(`verdicts.${verdict}`) },
                format.number(result.score),
                t('units.between', between),
              ],
            }
          }),
        )}
      />
      {allHref && shown.length < units.length ? (
        <p className="mt-3 text-ui text-quiet">
          {t.rich('units.some', {
            shown: format.number(shown.length),
            total: format.number(units.length),
            all: chunks => <a href={allHref}>{chunks}</a>,
          })}
        </p>
      ) : null}
      {shown.some(unit => unit.result === null) ? (
        <p className="mt-2 max-w-read text-small text-quiet">{t('units.hiddenNote', { k })}</p>
      ) : null}
    </Fold>
  )
}
