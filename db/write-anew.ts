import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { overwriteWhatIsDeleted, type Transaction } from '@/db/client'
import { readEnvironment } from '@/lib/platform/env'

/**
 * Writes all rows of a small table anew, in the order of what they hold. SQLite overwrites what is deleted, but not what a page still held of rows that
 * went to another page when it was split in two, and it leaves rows where they came to lie. So the table is made again and the old one dropped, which
 * overwrites each of its pages; deleting all rows would spare its first page, since a table with a foreign key is emptied row by row. Call it where
 * something was deleted that nobody may find again. The table is one to which no other refers, and numbers no rows itself (AUTOINCREMENT). A remote
 * server keeps its own house.
 */
export async function writeAnew(tx: Transaction, table: SQLiteTable): Promise<void> {
  if (!readEnvironment().DATABASE_URL.startsWith('file:')) return
  await overwriteWhatIsDeleted(tx)
  const name = getTableName(table)
  const listed = sql.join(
    Object.values(getTableColumns(table)).map(column => sql.identifier(column.name)),
    sql`, `,
  )
  const [own, ...others] = await tx.all<{ made: string }>(
    sql`select sql as made from sqlite_schema where tbl_name = ${name} and sql is not null order by type = 'table' desc`,
  )
  if (!own) throw new Error(`There is no table ${name}`)
  const anew = `${name}_anew`
  await tx.run(sql.raw(own.made.replace(name, anew)))
  await tx.run(
    sql`insert into ${sql.identifier(anew)} (${listed}) select ${listed} from ${table} order by ${listed}`,
  )
  await tx.run(sql`drop table ${table}`)
  await tx.run(sql`alter table ${sql.identifier(anew)} rename to ${table}`)
  for (const { made } of others) await tx.run(sql.raw(made))
}
