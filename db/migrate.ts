import { readFileSync } from 'node:fs'
import { migrate } from 'drizzle-orm/libsql/migrator'
import type { OpenDatabase } from './client'

const folder = 'db/migrations'

/** Brings the database's tables up to this version of the product. Safe to run again. */
export async function migrateDatabase(open: OpenDatabase): Promise<void> {
  await migrate(open.db, { migrationsFolder: folder })
}

/** The newest migration this version knows, by name. */
export function newestMigration(): string {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as {
    entries: { tag: string }[]
  }
  return journal.entries.at(-1)?.tag ?? 'none'
}
