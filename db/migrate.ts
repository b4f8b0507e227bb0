import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { isBusy } from './busy'
import type { OpenDatabase } from './client'

const folder = 'db/migrations'

/** How often another server that brings the same database up to date is waited for, a fifth of a second each time. */
const ATTEMPTS = 50

interface Journal {
  entries: { tag: string; when: number }[]
}

const journal = () => JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as Journal

/** When the newest migration in the database was made, milliseconds; 0 in an empty one. */
async function newestApplied(open: OpenDatabase): Promise<number> {
  const tables = await open.db.all(
    sql`select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'`,
  )
  if (tables.length === 0) return 0
  const row = await open.db.get<{ at: number | null }>(
    sql`select max(created_at) as at from __drizzle_migrations`,
  )
  return Number(row?.at ?? 0)
}

/**
 * Brings the database's tables up to this version of the product. Safe to run again, and by two servers at once: the
 * migrations are one transaction, so one of them does it and the other finds it done.
 * @throws Error when a newer version of the product has been at this database.
 */
export async function migrateDatabase(open: OpenDatabase): Promise<void> {
  const newest = journal().entries.at(-1)?.when ?? 0
  for (let attempt = 1; ; attempt += 1) {
    const applied = await newestApplied(open)
    if (applied > newest)
      throw new Error(
        'A newer version of Råderum has used this database: start that version, or a newer one.',
      )
    if (applied === newest) return
    try {
      await migrate(open.db, { migrationsFolder: folder })
      return
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      await pause(200)
      // A migration that cannot work fails at once; one that another server was doing is done now, or soon.
      if ((await newestApplied(open)) === applied && !isBusy(error)) throw error
    }
  }
}

/** The newest migration this version knows, by name. */
export function newestMigration(): string {
  return journal().entries.at(-1)?.tag ?? 'none'
}
