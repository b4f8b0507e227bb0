import { Table } from '../ui/table'
import { type VerdictKind, VerdictMark } from '../ui/verdict-mark'

export type PortfolioTableRow = {
  id: string
  href: string
  title: string
  verdict: { kind: VerdictKind; word: string }
  /** Formatted: "31", "23 til 40", "1.540". */
  score: string
  interval: string
  hours: string
}

type PortfolioTableProps = {
  caption: string
  heads: { title: string; verdict: string; score: string; interval: string; hours: string }
  rows: PortfolioTableRow[]
}

/** The portfolio as a table: the same requirements with their figures. */
export function PortfolioTable({ caption, heads, rows }: PortfolioTableProps) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'title', head: heads.title },
        { key: 'verdict', head: heads.verdict },
        { key: 'score', head: heads.score, number: true },
        { key: 'interval', head: heads.interval, number: true },
        { key: 'hours', head: heads.hours, number: true },
      ]}
      rows={rows.map(({ id, href, title, verdict, ...figures }) => ({
        key: id,
        cells: { ...figures, title: <a href={href}>{title}</a>, verdict: <VerdictMark {...verdict} /> },
      }))}
    />
  )
}
