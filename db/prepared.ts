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
