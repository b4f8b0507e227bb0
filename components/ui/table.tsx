'use client'

import type { ReactNode } from 'react'
import { type Packed, unpacked } from '@/lib/platform/packed'
import { inside } from '../charts/markup'
import { CellNote } from './cell-note'
import { classNames } from './class-names'
import { depthOf, rowsMarkup, type TextRow } from './table-markup'
import { Late } from './tag'
import { type VerdictKind, VerdictMark } from './verdict-mark'

type Column = {
  key: string
  head: string
  /** Figures stand at the right, under each other. */
  number?: boolean
  /** Its part of the width on a wide screen (a class), where columns of a long table would move while it arrives. */
  width?: string
  /** Where the heading leads to: more about what the column shows. */
  href?: string
  /** A link in the heading that sorts by it, and how it is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending'; hint: string }
}

/** What most cells are: words, perhaps a link, perhaps late, with a quiet line under them. Sent as data, not as elements. */
type CellWords = { text: string; href?: string; note?: string; late?: boolean }

/** A verdict with its word, and a quiet line under it. */
type CellVerdict = { verdict: VerdictKind; word: string; note?: string }

export type Cell = ReactNode | CellWords | CellVerdict

type Row = {
  key: string
  cells: Record<string, Cell>
  current?: boolean
  /** How far below the top of its tree what it names stands: the name is moved in, on a phone the whole row. */
  depth?: number
}

type TableProps = {
  /** What the table shows; read aloud, and seen when `captionShown`. */
  caption: string
  captionShown?: boolean
  columns: Column[]
  rows?: Row[]
  /** Instead of `rows` for many cells that are words, links and verdicts alone: its rows, drawn as text here and in the browser. */
  drawn?: Packed<TextRow[]>
  /** On a phone: `stack` turns each row into labelled lines, `scroll` moves sideways under a fixed first column. */
  onPhone?: 'stack' | 'scroll'
  /**
   * Every column has room for a verdict from the beginning, so that nothing moves while a long table arrives; where they are too many for
   * the screen they move sideways under the first.
   */
  roomy?: boolean
}

function drawn(cell: Cell): ReactNode {
  if (typeof cell !== 'object' || cell === null) return cell
  if ('verdict' in cell)
    return (
      <>
        <VerdictMark kind={cell.verdict} word={cell.word} />
        {cell.note ? <CellNote>{cell.note}</CellNote> : null}
      </>
    )
  if (!('text' in cell)) return cell
  const { text, href, note, late } = cell
  const words = late ? <Late>{text}</Late> : text
  if (!href && !note) return words
  return (
    <>
      {href ? <a href={href}>{words}</a> : words}
      {note ? <CellNote>{note}</CellNote> : null}
    </>
  )
}

/** A region that scrolls takes the focus, so that arrow keys can move it where no cell holds a link. */
const reachableByKeyboard = { tabIndex: 0 }

/** A table whose first column names the row. */
export function Table({
  caption,
  captionShown = false,
  columns,
  rows = [],
  drawn: text,
  onPhone = 'stack',
  roomy = false,
}: TableProps) {
  const table = (
    <table
      className={classNames(
        'table',
        onPhone === 'stack' ? 'table-stack' : 'table-scroll',
        roomy && 'table-roomy',
      )}
    >
      <caption className={captionShown ? undefined : 'sr-only'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th
              key={column.key}
              scope="col"
              aria-sort={column.sort?.direction}
              className={classNames(
                column.number && 'number',
                column.width,
                roomy && (index ? 'md:min-w-41' : 'md:min-w-60'),
              )}
            >
              <Head head={column.head} href={column.href} sort={column.sort} />
            </th>
          ))}
        </tr>
      </thead>
      {text === undefined ? (
        <tbody>
          {rows.map(row => (
            <tr key={row.key} aria-current={row.current ? 'true' : undefined} data-depth={depthOf(row.depth)}>
              {columns.map((column, index) => {
                const value = drawn(row.cells[column.key] ?? null)
                const className = column.number ? 'number' : undefined
                return index === 0 ? (
                  <th key={column.key} scope="row" className={className}>
                    {value}
                  </th>
                ) : (
                  <td key={column.key} data-label={column.head} className={className}>
                    {typeof value === 'string' && value ? value : <span className="min-w-0">{value}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      ) : (
        <tbody {...inside(rowsMarkup(columns, unpacked(text)))} />
      )}
    </table>
  )
  if (onPhone === 'stack' && !roomy) return table
  return (
    <section className="table-scroller" aria-label={caption} {...reachableByKeyboard}>
      {table}
    </section>
  )
}

function Head({ head, href, sort }: Pick<Column, 'head' | 'href' | 'sort'>) {
  if (sort) return <SortLink head={head} sort={sort} />
  return href ? <a href={href}>{head}</a> : head
}

function SortLink({ head, sort }: { head: string; sort: NonNullable<Column['sort']> }) {
  return (
    <a href={sort.href} className="-my-1 inline-flex items-center gap-1.5 py-1 text-quiet hover:text-ink">
      {head}
      <span className="sr-only">, {sort.hint}</span>
      <svg
        viewBox="0 0 8 8"
        width="8"
        height="8"
        aria-hidden="true"
        className={sort.direction ? undefined : 'opacity-0'}
      >
        <path d={sort.direction === 'ascending' ? 'M0 7 4 1 8 7Z' : 'M0 1 4 7 8 1Z'} fill="currentColor" />
      </svg>
    </a>
  )
}
