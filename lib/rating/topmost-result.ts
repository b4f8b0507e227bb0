import type { RoundRow } from './round-results-queries'

/** The result that speaks for most of those in sight. */
export const topmostResult = (row: RoundRow) => {
  for (const { unitId, figures, since } of row.cells)
    if (figures && figures.result.level !== 'hidden')
      return { unitId, figures, result: figures.result, since }
  return null
}
