import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    migratedDatabase: string
  }
}

/** Makes one empty database with all tables for the whole run; tests copy its file, which is quicker than migrating each their own. */
export default async function makeMigratedDatabase(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'raaderum-migrated-'))
  const file = join(folder, 'empty.db')
  const opened = await openDatabase(`file:${file}`)
  await migrateDatabase(opened)
  // All of it in the one file.
  await opened.client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  opened.close()
  project.provide('migratedDatabase', file)
  return () => rmSync(folder, { recursive: true, force: true })
}
