import type { Client } from '@libsql/client'
import { groupBy } from '@/lib/platform/group-by'

export type Row = Record<string, unknown>

/** What is drawn by chance for each row, and what it says. */
const ITS_OWN = new Set(['id', 'place', 'body', 'follow_hash', 'handle', 'heap_id'])

/** What stands for one row in another table, if anything does: its number, its words, its hash. */
const MARKS = ['id', 'body', 'follow_hash', 'handle'] as const

/** The rows of a table that hold these words or hashes in a column, in the order given. */
export async function rowsOf(
  client: Client,
  table: string,
  column: string,
  values: readonly string[],
): Promise<Row[]> {
  const { rows } = await client.execute(`SELECT rowid AS place, * FROM "${table}"`)
  const byValue = new Map((rows as unknown as Row[]).map(row => [row[column], row]))
  return values.map(each => byValue.get(each)).filter(row => row !== undefined)
}

/** How many rows of all other tables hold the words, the hash or the number of one: there what is known of it could be more than itself. */
export async function rowsElsewhere(
  client: Client,
  own: readonly string[],
  about: readonly Row[],
): Promise<number> {
  const marks = new Set(
    about.flatMap(row => MARKS.flatMap(mark => (row[mark] === undefined ? [] : [String(row[mark])]))),
  )
  const tables = await client.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
  let elsewhere = 0
  for (const { name } of tables.rows) {
    if (own.includes(String(name))) continue
    const all = await client.execute(`SELECT * FROM "${name}"`)
    elsewhere += all.rows.filter(row => Object.values(row).some(value => marks.has(String(value)))).length
  }
  return elsewhere
}

/** Columns in which two rows of one group differ though these are neither their words nor drawn by chance: they could tell when or who. */
export function whatTellsApart(rows: readonly Row[], group = 'unit_id'): string[] {
  const groups = [...groupBy(rows, row => row[group]).values()]
  const columns = Object.keys(rows[0] ?? {}).filter(column => !ITS_OWN.has(column))
  return columns.filter(column => groups.some(each => new Set(each.map(row => String(row[column]))).size > 1))
}

/** The rows sorted by each thing that was drawn by chance: an order that chance has not made would tell who wrote which. */
export const ordersIn = (rows: readonly Row[]): number[][] =>
  ['id', 'place', 'follow_hash', 'handle']
    .filter(column => rows.some(row => row[column] !== undefined))
    .map(column =>
      rows
        .map((row, at) => ({ at, by: String(row[column]).padStart(64, '0') }))
        .toSorted((a, b) => (a.by < b.by ? -1 : 1))
        .map(({ at }) => at),
    )

/** The tables in which something is otherwise than before: what one press has left, and where. */
export async function everyTable(client: Client): Promise<Map<string, string>> {
  const tables = await client.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
  const contents = new Map<string, string>()
  for (const { name } of tables.rows) {
    const { rows } = await client.execute(`SELECT * FROM "${name}"`)
    contents.set(String(name), JSON.stringify(rows))
  }
  return contents
}
