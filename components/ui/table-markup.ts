import { escaped } from '../charts/markup'
import { type VerdictKind, verdictMarkup } from './verdict-mark'
import { wholeReferences } from './whole-references'

/** Links under each other whose addresses differ by a number alone. */
interface TextLinks {
  before: string
  after: string
  links: [number: number, text: string][]
}

/** A cell of a long table as it is sent: words; words that lead somewhere with a quiet line under them, or none; links; or a verdict. */
type TextCell =
  | string
  | [text: string, href: string, note: string]
  | TextLinks
  | { verdict: VerdictKind; word: string }

export interface TextRow {
  cells: TextCell[]
  /** How far below the top of its tree what it names stands. */
  depth?: number
}

/** Deeper than this, and it is moved in no further. */
const DEEPEST = 4

/** What a row says of its place in a tree (app/styles/table.css). */
export const depthOf = (depth: number | undefined) => (depth ? Math.min(depth, DEEPEST) : undefined)

function cellMarkup(cell: TextCell): string {
  if (typeof cell === 'string') return escaped(cell)
  if ('verdict' in cell) return verdictMarkup(cell.verdict, cell.word)
  if ('links' in cell) {
    const [before, after] = [escaped(cell.before), escaped(cell.after)]
    const items = cell.links.map(
      ([number, text]) => `<li><a href="${before}${number}${after}">${escaped(text)}</a></li>`,
    )
    return `<ul>${items.join('')}</ul>`
  }
  const [text, href, note] = cell
  const quiet = wholeReferences(escaped(note))
  return (
    `<a href="${escaped(href)}">${escaped(text)}</a>` +
    (note ? `<span class="block text-small font-normal text-quiet">${quiet}</span>` : '')
  )
}

/** The rows of a table (table.tsx) as text; cells in the order of its columns. */
export function rowsMarkup(
  columns: readonly { head: string; number?: boolean }[],
  rows: readonly TextRow[],
): string {
  const beginnings = columns.map(({ head, number }, index) => {
    const look = number ? ' class="number"' : ''
    return index === 0 ? `<th scope="row"${look}>` : `<td data-label="${escaped(head)}"${look}>`
  })
  const drawn = (cell: TextCell, index: number) => {
    const value = cellMarkup(cell)
    if (index === 0) return `${beginnings[0]}${value}</th>`
    const isWords = typeof cell === 'string' && cell !== ''
    return `${beginnings[index]}${isWords ? value : `<span class="min-w-0">${value}</span>`}</td>`
  }
  return rows
    .map(({ cells, depth }) => {
      const indent = depthOf(depth)
      return `<tr${indent ? ` data-depth="${indent}"` : ''}>${cells.map(drawn).join('')}</tr>`
    })
    .join('')
}
