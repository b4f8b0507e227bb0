import type { Load } from './measure-page'
import { percentile } from './percentiles'

export interface Measured {
  name: string
  p50: number
  p95: number
  rps: number
  /** Its p95 as a multiple of the bare page's. */
  ratio: number
  jsKb: number
  /** Processor time of the server for each, milliseconds: what holds on a busy machine too. */
  cpu: number
}

/** @param bare the page that `ratio` compares with, measured close to it in time */
export function figures(name: string, load: Load, bare: Load, jsKb: number): Measured {
  const round = (value: number) => Math.round(value * 10) / 10
  const p95 = percentile(load.latencies, 0.95)
  return {
    name,
    p50: round(percentile(load.latencies, 0.5)),
    p95: round(p95),
    rps: round(load.latencies.length / load.seconds),
    ratio: Math.round((p95 / percentile(bare.latencies, 0.95)) * 100) / 100,
    jsKb: round(jsKb),
    cpu: round(load.cpu / load.latencies.length),
  }
}

const columns = ['page', 'p50 ms', 'p95 ms', 'pages/s', 'x bare p95', 'cpu ms', 'JS KB', 'over bare'] as const

/** The figures as aligned text, one page a line. */
export function asTable(rows: readonly Measured[], bareJsKb: number): string {
  const lines = [
    [...columns] as string[],
    ...rows.map(row => [
      row.name,
      row.p50.toFixed(0),
      row.p95.toFixed(0),
      row.rps.toFixed(0),
      row.ratio.toFixed(2),
      row.cpu.toFixed(1),
      row.jsKb.toFixed(1),
      (row.jsKb - bareJsKb).toFixed(1),
    ]),
  ]
  const widths = columns.map((_, at) => Math.max(...lines.map(line => line[at]?.length ?? 0)))
  return lines
    .map(line =>
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
