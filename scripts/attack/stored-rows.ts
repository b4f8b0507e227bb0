import type { Client } from '@libsql/client'
import { groupBy } from '@/lib/platform/group-by'

type Row = Record<string, unknown>

/** What is drawn by chance for each report, and what it says. */
const ITS_OWN = new Set(['id', 'place', 'body', 'follow_hash'])

/**
 * The stored rows of these reports, in the order given, and how many rows of all other tables hold the words, the hash or the number of one:
 * there what is known of a report could be more than the report itself.
 */
export async function rowsAbout(
  client: Client,
  told: readonly { body: string }[],
): Promise<{ reports: Row[]; elsewhere: number }> {
  const { rows } = await client.execute('SELECT rowid AS place, * FROM hassle_report')
  const byBody = new Map((rows as unknown as Row[]).map(row => [row.body, row]))
  const reports = told.map(each => byBody.get(each.body)).filter(row => row !== undefined)
  const marks = new Set(reports.flatMap(row => [row.id, row.body, row.follow_hash].map(String)))
  const tables = await client.execute(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'hassle_report'",
  )
  let elsewhere = 0
  for (const { name } of tables.rows) {
    const all = await client.execute(`SELECT * FROM "${name}"`)
    elsewhere += all.rows.filter(row => Object.values(row).some(value => marks.has(String(value)))).length
  }
  return { reports, elsewhere }
}

/** Columns in which two reports of one label differ though these are neither their words nor drawn by chance: they could tell when or who. */
export function whatTellsApart(reports: readonly Row[]): string[] {
  const groups = [...groupBy(reports, row => row.unit_id).values()]
  const columns = Object.keys(reports[0] ?? {}).filter(column => !ITS_OWN.has(column))
  return columns.filter(column =>
    groups.some(group => new Set(group.map(row => String(row[column]))).size > 1),
  )
}

/** The reports sorted by each thing that was drawn by chance: an order that chance has not made would tell who wrote which. */
export const ordersIn = (reports: readonly Row[]): number[][] =>
  ['id', 'place', 'follow_hash'].map(column =>
    reports
      .map((row, at) => ({ at, by: String(row[column]).padStart(64, '0') }))
      .toSorted((a, b) => (a.by < b.by ? -1 : 1))
      .map(({ at }) => at),
  )
