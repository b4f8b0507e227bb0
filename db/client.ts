import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql'
import { readEnvironment } from '@/lib/platform/env'
import * as schema from './schema'

export type Database = LibSQLDatabase<typeof schema>
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** What a read needs: the database, or the transaction one is in. */
export type Reader = Pick<
  Database,
  'select' | 'selectDistinct' | 'all' | 'get' | 'run' | 'query' | 'with' | '$count'
>

export interface OpenDatabase {
  client: Client
  db: Database
  /**
   * Runs `work` in one write transaction, one at a time per process: SQLite has one writer, and the driver waits for
   * it by blocking the event loop (stack: docs/decisions/0002-one-write-queue.md).
   */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  close(): void
}

/**
 * Opens an embedded SQLite file (`file:`) or a remote libSQL server.
 * Another process that writes is waited for, at most five seconds.
 */
export async function openDatabase(url: string, authToken?: string): Promise<OpenDatabase> {
  const embedded = url.startsWith('file:')
  if (embedded) mkdirSync(dirname(url.slice('file:'.length)) || '.', { recursive: true })
  const client = createClient({ url, authToken, ...(embedded ? { timeout: 5000 } : {}) })
  if (embedded) {
    await client.execute('PRAGMA journal_mode = WAL')
    await client.execute('PRAGMA synchronous = NORMAL')
    await client.execute('PRAGMA cache_size = -16000')
  }
  const db = drizzle(client, { schema })
  let last: Promise<unknown> = Promise.resolve()
  return {
    client,
    db,
    write(work) {
      const turn = last.then(() => db.transaction(work))
      last = turn.catch(() => undefined)
      return turn
    },
    close: () => client.close(),
  }
}

const shared = globalThis as unknown as { raaderumDatabase?: Promise<OpenDatabase> }

/** The process's one database; Next loads this module more than once, the database only once. */
export function database(): Promise<OpenDatabase> {
  if (!shared.raaderumDatabase) {
    const { DATABASE_URL, DATABASE_AUTH_TOKEN } = readEnvironment()
    shared.raaderumDatabase = openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN)
  }
  return shared.raaderumDatabase
}

/** The read side of the process's database. */
export async function reader(): Promise<Database> {
  return (await database()).db
}
