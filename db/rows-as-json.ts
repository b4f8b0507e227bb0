import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/**
 * Rows of another table as one JSON document in a row that is read anyway: a statement costs several times what its rows do.
 *
 * @param which their `where` and what follows, which may name the row they come with
 */
export function rowsAsJson<Table extends SQLiteTable>(table: Table, which: SQL, order: SQL) {
  const columns = Object.entries(getTableColumns(table))
  const row = sql`json_array(${sql.join(
    columns.map(([, column]) => sql`${column}`),
    sql`, `,
  )})`
  return {
    // Once more around it: what a select finds right in it loses the names of its tables.
    sql: sql<string>`${sql`(select json_group_array(${row} order by ${order}) from ${table} where ${which})`}`,
    /** The rows as a select gives them. */
    read: (json: string) =>
      (JSON.parse(json) as unknown[][]).map(values =>
        Object.fromEntries(
          columns.map(([name, column], place) => {
            const value = values[place]
            return [name, value === null ? null : column.mapFromDriverValue(value)]
          }),
        ),
      ) as Table['$inferSelect'][],
  }
}
