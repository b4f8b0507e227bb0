import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { ResultPart } from './every-result-queries'
import { FACTORS, type FactorKey, SIDE_EFFECTS, type SideEffectKey } from './statements'
import type { FactorVerdict, VerdictKey } from './verdict'

/** One requirement in one unit, as a file holds it. What is not shown on the page is null. */
export interface DownloadRow {
  reference: string
  requirement: string
  unit: string
  level: 'detail' | 'overview' | 'hidden'
  n: number | null
  N: number | null
  score: number | null
  low: number | null
  high: number | null
  verdict: VerdictKey | null
  split: boolean | null
  factors: Record<FactorKey, { role: FactorVerdict; low: number | null; high: number | null } | null>
  sideEffects: Record<SideEffectKey, { reported: boolean; count: number | null } | null>
}

const each = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
  Object.fromEntries(keys.map(key => [key, value(key)])) as Record<K, V>

function rowOf(
  { reference, title }: ResultPart,
  { figures, unitName: unit }: ResultPart['cells'][number],
): DownloadRow {
  const result = figures && figures.result.level !== 'hidden' ? figures.result : null
  const detail = result?.level === 'detail' ? result : null
  return {
    reference,
    requirement: title,
    unit,
    level: result?.level ?? 'hidden',
    n: detail?.answered ?? null,
    N: detail?.entitled ?? null,
    score: result?.score ?? null,
    low: result?.interval.lower ?? null,
    high: result?.interval.upper ?? null,
    verdict: result?.verdict ?? null,
    split: detail ? detail.split.length > 0 : null,
    factors: each(FACTORS, key => {
      const factor = figures?.factors[key]
      if (!factor || factor.level === 'hidden') return null
      const interval = factor.level === 'detail' ? factor.interval : null
      return { role: factor.verdict, low: interval?.lower ?? null, high: interval?.upper ?? null }
    }),
    sideEffects: each(SIDE_EFFECTS, key => {
      const effects = figures?.sideEffects
      if (!effects || effects.level === 'hidden') return null
      return {
        reported: effects.reported[key],
        count: effects.level === 'detail' ? effects.counts[key] : null,
      }
    }),
  }
}

/** Rows for a file: the same as the page shows, and nothing beside it. */
const downloadRows = (part: ResultPart): DownloadRow[] => part.cells.map(cell => rowOf(part, cell))

/** A round's results as JSON, in the parts they come in. */
export async function* downloadJson(
  round: Readonly<Record<string, string | number | null>>,
  parts: AsyncIterable<ResultPart>,
): AsyncGenerator<string> {
  yield `{"round":${JSON.stringify(round)},"results":[`
  let between = ''
  for await (const part of parts) {
    yield between +
      downloadRows(part)
        .map(row => JSON.stringify(row))
        .join(',')
    between = ','
  }
  yield ']}'
}

/** In quotes; and what a spreadsheet would take for a formula is text to it. */
function textCell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** The same for a Danish Excel: byte order mark, semicolons, decimal comma in Danish. */
export async function* downloadCsv(
  parts: AsyncIterable<ResultPart>,
  t: Translate<'results'>,
  format: Format,
): AsyncGenerator<string> {
  const number = (value: number | null) =>
    value === null
      ? ''
      : format
          .number(Math.round(value * 100) / 100, Number.isInteger(value) ? 0 : 2)
          .replace(/^(.*[.,]\d)0$/, '$1')
  const yesNo = (value: boolean | null | undefined) =>
    typeof value === 'boolean' ? textCell(t(value ? 'download.yes' : 'download.no')) : ''
  const heads = [
    ...(['reference', 'requirement', 'unit', 'level', 'answered', 'entitled'] as const),
    ...(['score', 'low', 'high', 'verdict', 'split'] as const),
  ].map(key => t(`download.${key}`))
  const bounds = (name: string) => [name, `${name}: ${t('download.low')}`, `${name}: ${t('download.high')}`]
  const columns = [
    ...heads,
    ...FACTORS.flatMap(key => bounds(t(`why.${key}`))),
    ...SIDE_EFFECTS.flatMap(key => {
      const name = t(`sideEffects.${key}`)
      return [name, `${name}: ${t('download.answered')}`]
    }),
  ]
  const cellsOf = (row: DownloadRow) => [
    textCell(row.reference),
    textCell(row.requirement),
    textCell(row.unit),
    textCell(t(`download.${row.level}`)),
    ...[row.n, row.N, row.score, row.low, row.high].map(number),
    row.verdict ? textCell(t(`verdicts.${row.verdict}`)) : '',
    yesNo(row.split),
    ...FACTORS.flatMap(key => {
      const factor = row.factors[key]
      return factor
        ? [textCell(t(`why.${factor.role}`)), number(factor.low), number(factor.high)]
        : ['', '', '']
    }),
    ...SIDE_EFFECTS.flatMap(key => {
      const effect = row.sideEffects[key]
      return [yesNo(effect?.reported), number(effect?.count ?? null)]
    }),
  ]
  const line = (cells: readonly string[]) => `${cells.join(';')}\r\n`
  yield `\uFEFF${line(columns.map(textCell))}`
  for await (const part of parts)
    yield downloadRows(part)
      .map(row => line(cellsOf(row)))
      .join('')
}
