import type { ReactNode } from 'react'
import { Table } from '../ui/table'
import { type VerdictKind, VerdictMark } from '../ui/verdict-mark'

export type FenceTableRow = {
  id: string
  href: string
  title: string
  level: string
  verdict: { kind: VerdictKind; word: string }
  /** Formatted: "1.540". */
  hours: string
  /** Signs of growth in words, or empty. */
  growing: ReactNode
}

type FenceTableProps = {
  caption: string
  heads: { title: string; level: string; verdict: string; hours: string; growing: string }
  rows: FenceTableRow[]
}

/** The fence as a table: the same requirements, tallest first. */
export function FenceTable({ caption, heads, rows }: FenceTableProps) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'title', head: heads.title },
        { key: 'level', head: heads.level },
        { key: 'verdict', head: heads.verdict },
        { key: 'hours', head: heads.hours, number: true },
        { key: 'growing', head: heads.growing },
      ]}
      rows={rows.map(row => ({
        key: row.id,
        cells: {
          title: <a href={row.href}>{row.title}</a>,
          level: row.level,
          verdict: <VerdictMark {...row.verdict} />,
          hours: row.hours,
          growing: row.growing,
        },
      }))}
    />
  )
}
