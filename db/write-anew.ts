import { getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { overwriteWhatIsDeleted, type Transaction } from '@/db/client'
import { readEnvironment } from '@/lib/platform/env'

/**
 * Writes all rows of a small table anew, in the order of what they hold. SQLite overwrites what is deleted, but not what a page still held of rows that
 * went to another page when it was split in two, and it leaves rows where they came to lie. Call it where something was deleted that nobody may
 * find again. The table is one to which no other refers, and holds no bytes. A remote server keeps its own house.
 */
export async function writeAnew(tx: Transaction, table: SQLiteTable): Promise<void> {
  if (!readEnvironment().DATABASE_URL.startsWith('file:')) return
  await overwriteWhatIsDeleted(tx)
  const columns = Object.values(getTableColumns(table)).map(({ name }) => sql.identifier(name))
  const listed = sql.join(columns, sql`, `)
  const [kept] = await tx.all<{ rows: string }>(
    sql`select json_group_array(json_array(${listed})) as "rows" from ${table}`,
  )
  // Without a condition its pages are given back, each overwritten.
  await tx.delete(table)
  const values = sql.raw(columns.map((_, at) => `json_extract(value, '$[${at}]')`).join(', '))
  const byAll = sql.raw(columns.map((_, at) => at + 1).join(', '))
  await tx.run(
    sql`insert into ${table} (${listed}) select ${values} from json_each(${kept?.rows ?? '[]'}) order by ${byAll}`,
  )
}
