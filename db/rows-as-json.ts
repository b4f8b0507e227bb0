import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

/**
 * One value of each of some rows as a JSON list, in their order. The order is that of a select of its own: an aggregate
 * that orders by itself is unknown to an SQLite before 3.44, and a libSQL server may stand on one.
 *
 * @param from what follows the value: `from ... where ... order by ...`, which may name the row the list comes with
 */
export function jsonList(value: SQL | SQLiteColumn, from: SQL): SQL<string> {
  return sql<string>`(select json_group_array(one) from (select ${value} as one ${from}))`
}

/** The same of values that are JSON themselves. */
export function jsonListOfJson(value: SQL, from: SQL): SQL<string> {
  return sql<string>`(select json_group_array(json(one)) from (select ${value} as one ${from}))`
}

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
    sql: sql<string>`${jsonListOfJson(row, sql`from ${table} where ${which} order by ${order}`)}`,
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
