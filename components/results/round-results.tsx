import type { ReactNode } from 'react'
import { CellNote } from '@/components/ui/cell-note'
import { Fold } from '@/components/ui/fold'
import { Section } from '@/components/ui/section'
import { type Cell, Table } from '@/components/ui/table'
import { VerdictMark } from '@/components/ui/verdict-mark'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import { placesFrom } from '@/lib/rating/round-places'
import type { RoundResult, RoundResults, RoundRow } from '@/lib/rating/round-results-queries'
import { RoundPlaces } from './round-places'

export type ResultWords = { t: Translate<'results'>; rating: Translate<'rating'>; format: Format }
type HeatProps = { roundId: number; results: RoundResults; words: ResultWords }

/** A table of more rows than this is longer than a screen: it is unfolded by whoever wants it. */
export const isLong = (rows: readonly unknown[]) => rows.length > 8

/** With more requirements than this, those to talk about stand first, and the others fold on a phone. */
const MANY = 12

/** Those that do not do well anywhere one can see, and the rest, in the order given. */
function needsTalk(rows: readonly RoundRow[]): [RoundRow[], RoundRow[]] {
  const isFine = ({ topmostHere: result }: RoundRow) =>
    !result || (result.verdict === 'green' && !result.split)
  return [rows.filter(row => !isFine(row)), rows.filter(isFine)]
}

/**
 * What a round came to: a sentence, then every requirement in the units in sight, the least meaningful first; of many units those of one
 * part of the organisation at a time.
 */
export function RoundHeat({ roundId, results, words }: HeatProps) {
  const { t } = words
  const { units, chosen, beside, k } = results
  if (units.length === 0)
    return (
      <Section title={t('round.title')} line>
        <p className="max-w-read text-quiet">{t('heat.empty')}</p>
      </Section>
    )
  const rows = results.rows.filter(row => row.isHere || (!chosen && row.notOfferedBecause))
  const resultBelow = ({ topmostHere: result }: RoundRow) => {
    const unit = units.find(each => each.id === result?.unitId)
    if (!result || !unit) return null
    return (
      <CellNote>
        <a href={`/rounds/${roundId}?unit=${unit.id}#results`}>{unit.name}</a>{' '}
        <VerdictMark kind={kindOf(result)} word={t(`verdicts.${kindOf(result)}`)} />
      </CellNote>
    )
  }
  const verdicts = results.rows.map(row => row.topmost?.verdict)
  const count = (verdict: 'red' | 'amber' | 'green') => verdicts.filter(each => each === verdict).length
  const someHidden = rows.some(row => row.cells.some(cell => !cell.result))
  const someNotApart = rows.some(row => !row.notOfferedBecause && row.cells.length < beside.length)
  const squareOf = squares(words)
  const [first, rest] = rows.length > MANY ? needsTalk(rows) : [rows, []]
  const heat = (caption: string, shown: readonly RoundRow[]) => (
    <Table
      caption={caption}
      roomy
      columns={[
        { key: 'requirement', head: t('heat.requirement') },
        ...beside.map(({ id, name }) => ({
          key: String(id),
          head: name,
          href:
            beside.length < units.length && id !== chosen?.id && placesFrom(units, id).length > 1
              ? `/rounds/${roundId}?unit=${id}#results`
              : undefined,
        })),
      ]}
      rows={shown.map(row => ({
        key: String(row.requirementId),
        cells: {
          requirement: requirementCell(row, {
            k,
            words,
            below: row.cells.length > 0 ? null : resultBelow(row),
          }),
          ...Object.fromEntries(beside.map(({ id }) => [String(id), squareOf(row, id)])),
        },
      }))}
    />
  )
  const shares = (['red', 'amber', 'green'] as const)
    .filter(verdict => count(verdict) > 0)
    .map((verdict, place) =>
      t(`round.${verdict}`, { count: count(verdict), first: place === 0 ? 'yes' : 'no' }),
    )
  // Where units differ, it is said of which one.
  const [ofUnit, ...ofOthers] = [...new Set(results.rows.flatMap(row => row.topmost?.unitId ?? []))]
  const unit = ofOthers.length === 0 && units.length > 1 && units.find(each => each.id === ofUnit)
  const listed = words.format.list(shares)
  const said = unit ? t('round.inUnit', { unit: unit.name, said: listed }) : `${listed}.`
  return (
    <Section title={t('round.title')} id="results" line>
      <div className="mb-4 max-w-read space-y-1.5">
        <p>{shares.length > 0 ? said : t('round.noResult')}</p>
        <p className="text-small text-quiet">{t('heat.lead')}</p>
        {beside.length < units.length ? (
          <p className={chosen ? undefined : 'no-print'}>
            {chosen ? t('heat.chosen', { unit: chosen.name }) : t('heat.choose')}
          </p>
        ) : null}
      </div>
      {beside.length < units.length ? (
        <RoundPlaces roundId={roundId} units={units} chosenId={chosen?.id} hash="results" t={t} />
      ) : null}
      {heat(t('heat.caption'), first)}
      {rest.length > 0 ? (
        <div className="mt-6">
          <Fold title={t('heat.rest')} gist={t('heat.restGist', { count: rest.length })}>
            {heat(t('heat.rest'), rest)}
          </Fold>
        </div>
      ) : null}
      <div className="mt-2 max-w-read space-y-1.5 text-small text-quiet">
        {someHidden ? <p>{t('units.hiddenNote', { k })}</p> : null}
        {someNotApart ? <p className="nothing-in-stack">{t('heat.apartNote')}</p> : null}
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

type AboutRequirement = {
  k: number
  words: ResultWords
  /** Where it has a result, when that is below the units beside each other. */
  below: ReactNode
}

function requirementCell(row: RoundRow, { k, words: { rating }, below }: AboutRequirement): Cell {
  if (!below && !row.notOfferedBecause) return { text: row.title, href: row.path, note: row.reference }
  return (
    <>
      <a href={row.path}>{row.title}</a>
      <CellNote>{row.reference}</CellNote>
      {below}
      {row.notOfferedBecause ? (
        <CellNote>
          {rating('round.notOffered')}. {rating(`round.${row.notOfferedBecause}`, { k })}
        </CellNote>
      ) : null}
    </>
  )
}

const kindOf = ({ split, verdict }: RoundResult) => (split ? 'split' : verdict)

/** What stands where a requirement and a unit meet. What is the same in hundreds of squares is made once. */
function squares({ t, format }: ResultWords): (row: RoundRow, unitId: number) => Cell {
  const hidden = <span className="whitespace-nowrap text-quiet">{t('heat.hidden')}</span>
  const notApart = (
    <span className="nothing-in-stack text-quiet">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('heat.notApart')}</span>
    </span>
  )
  return (row, unitId) => {
    if (row.notOfferedBecause) return null
    const cell = row.cells.find(each => each.unitId === unitId)
    if (!cell) return notApart
    const { result } = cell
    if (!result) return hidden
    const kind = kindOf(result)
    return {
      verdict: kind,
      word: t(`verdicts.${kind}`),
      note: t(result.level === 'detail' ? 'heat.score' : 'heat.about', {
        score: format.number(result.score),
      }),
    }
  }
}
