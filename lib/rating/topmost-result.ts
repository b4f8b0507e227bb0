import type { PublishedFigures } from './published-figures'

/** The result that speaks for most of those in sight. */
export function topmostResult<Cell extends { figures: PublishedFigures | null }>(row: {
  cells: readonly Cell[]
}) {
  for (const cell of row.cells)
    if (cell.figures && cell.figures.result.level !== 'hidden')
      return { ...cell, figures: cell.figures, result: cell.figures.result }
  return null
}
