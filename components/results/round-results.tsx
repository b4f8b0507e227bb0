import { CellNote } from '@/components/ui/cell-note'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { VerdictMark } from '@/components/ui/verdict-mark'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { RoundCell, RoundResults, RoundRow } from '@/lib/rating/round-results-queries'
import { topmostResult } from '@/lib/rating/topmost-result'

export type ResultWords = { t: Translate<'results'>; rating: Translate<'rating'>; format: Format }
type HeatProps = { roundId: number; results: RoundResults; words: ResultWords }

/** What a round came to: a sentence, then every requirement in every unit in sight, the least meaningful first. */
export function RoundHeat({ roundId, results, words }: HeatProps) {
  const { t } = words
  const { units, rows, k } = results
  if (units.length === 0)
    return (
      <Section title={t('round.title')} line>
        <p className="max-w-read text-quiet">{t('heat.empty')}</p>
      </Section>
    )
  const verdicts = rows.map(row => topmostResult(row)?.result.verdict)
  const count = (verdict: 'red' | 'amber' | 'green') => verdicts.filter(each => each === verdict).length
  const cells = rows.flatMap(row => row.cells)
  const someHidden = cells.some(each => !each.figures || each.figures.result.level === 'hidden')
  const someNotApart = rows.some(row => !row.notOfferedBecause && row.cells.length < units.length)
  return (
    <Section title={t('round.title')} line>
      <div className="mb-4 max-w-read space-y-1.5">
        <p>{t('round.lead', { red: count('red'), amber: count('amber'), green: count('green') })}</p>
        <p className="text-small text-quiet">{t('heat.lead')}</p>
      </div>
      <Table
        caption={t('heat.caption')}
        onPhone="scroll"
        roomy
        columns={[
          { key: 'requirement', head: t('heat.requirement') },
          ...units.map(unit => ({ key: String(unit.id), head: unit.name })),
        ]}
        rows={rows.map(row => ({
          key: String(row.requirementId),
          cells: {
            requirement: <RequirementCell row={row} k={k} words={words} />,
            ...Object.fromEntries(
              units.map(({ id }) => {
                const cell = row.cells.find(each => each.unitId === id)
                return [String(id), <HeatCell key={id} row={row} cell={cell} words={words} />]
              }),
            ),
          },
        }))}
      />
      <div className="mt-2 max-w-read space-y-1.5 text-small text-quiet">
        {someHidden ? <p>{t('units.hiddenNote', { k })}</p> : null}
        {someNotApart ? <p>{t('heat.apartNote')}</p> : null}
      </div>
      <nav aria-label={t('download.label')} className="no-print mt-3">
        <ul className="flex flex-wrap gap-x-6">
          {(['csv', 'json'] as const).map(kind => (
            <li key={kind}>
              <a
                href={`/api/v1/rounds/${roundId}/results.${kind}`}
                download
                className="inline-flex min-h-11 items-center"
              >
                {t(`download.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
        <p className="text-small text-quiet">{t('download.text')}</p>
      </nav>
    </Section>
  )
}

function RequirementCell({ row, k, words: { rating } }: { row: RoundRow; k: number; words: ResultWords }) {
  return (
    <>
      <a href={row.path}>{row.title}</a>
      <CellNote>{row.reference}</CellNote>
      {row.notOfferedBecause ? (
        <CellNote>
          {rating('round.notOffered')}. {rating(`round.${row.notOfferedBecause}`, { k })}
        </CellNote>
      ) : null}
    </>
  )
}

type HeatCellProps = { row: RoundRow; cell: RoundCell | undefined; words: ResultWords }

function HeatCell({ row, cell, words: { t, format } }: HeatCellProps) {
  if (row.notOfferedBecause) return null
  if (!cell)
    return (
      <span className="text-quiet">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('heat.notApart')}</span>
      </span>
    )
  const result = cell.figures?.result
  if (!result || result.level === 'hidden')
    return <span className="whitespace-nowrap text-quiet">{t('heat.hidden')}</span>
  const kind = result.level === 'detail' && result.split.length > 0 ? 'split' : result.verdict
  const score = format.number(result.score)
  return (
    <>
      <VerdictMark kind={kind} word={t(`verdicts.${kind}`)} />
      <CellNote>{t(result.level === 'detail' ? 'heat.score' : 'heat.about', { score })}</CellNote>
    </>
  )
}
