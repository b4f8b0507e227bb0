import { type Column, type SQL, sql } from 'drizzle-orm'
import type { Reader } from './client'

/**
 * A statement that every page asks, put together once for each database: writing its SQL takes longer than SQLite takes to
 * answer it. Within a transaction it is put together anew. What differs between askings is an `sql.placeholder`.
 */
export function prepared<Statement>(make: (db: Reader) => Statement): (db: Reader) => Statement {
  const known = new WeakMap<Reader, Statement>()
  return db => {
    const statement = known.get(db) ?? make(db)
    known.set(db, statement)
    return statement
  }
}

/** A column's value is in a list that a prepared statement is given under this name, as JSON: how many there are does not change its text. */
export const among = (column: Column, name: string): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder(name)}))`
