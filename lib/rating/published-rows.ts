import type { Publication } from '@/lib/disclosure/publication'

/** Figures that are stored together: two milliseconds. */
const FIGURES_AT_A_TIME = 50
/** Texts that are stored together. */
const TEXTS_AT_A_TIME = 100

/**
 * What is stored of one requirement that has been published (publication-writes.ts). The rows are written out as JSON lists where they are made, in
 * the thread that counts, and the database reads them: to hand each value over by itself takes several times as long.
 */
export interface PublishedRows {
  /** Units that have a result. */
  unitIds: number[]
  /** Their rows: unit, verdict, split, score, lower and upper bound, figures. */
  full: string[]
  /** Rows of units that have no result and some other figure: unit, figures. */
  partial: string[]
  /** Texts: unit, place, what about, text. The figures hold none, so that one can be taken away later. */
  texts: string[]
}

export function publishedRows(publications: readonly Publication[]): PublishedRows {
  const full: unknown[] = []
  const partial: unknown[] = []
  const texts: unknown[] = []
  const unitIds: number[] = []
  for (const { comments, sideEffectWords, ...figures } of publications) {
    const { unitId, result } = figures
    if (result.level === 'hidden') {
      partial.push([unitId, figures])
      continue
    }
    const isSplit = result.level === 'detail' && result.split.length > 0
    const { verdict, score, interval } = result
    unitIds.push(unitId)
    full.push([unitId, verdict, isSplit ? 1 : 0, score, interval.lower, interval.upper, figures])
    // Each list comes in a random order of its own.
    const about = [
      ...comments.map(text => ['requirement', text]),
      ...sideEffectWords.map(text => ['side_effects', text]),
    ]
    texts.push(...about.map((each, place) => [unitId, place, ...each]))
  }
  return {
    unitIds,
    full: written(full, FIGURES_AT_A_TIME),
    partial: written(partial, FIGURES_AT_A_TIME),
    texts: written(texts, TEXTS_AT_A_TIME),
  }
}

function written(rows: readonly unknown[], atATime: number): string[] {
  const parts: string[] = []
  for (let from = 0; from < rows.length; from += atATime)
    parts.push(JSON.stringify(rows.slice(from, from + atATime)))
  return parts
}
