import { dirname } from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { sql } from 'drizzle-orm'
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql'
import { readEnvironment } from '@/lib/platform/env'
import { makeFolder } from '@/lib/platform/make-folder'
import { whenFree } from './busy'
import * as schema from './schema'
import { tellSlowStatements } from './slow-statements'

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
   * it by blocking the event loop (docs/decisions/0002-one-write-queue.md).
   */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  close(): void
}

/**
 * One write transaction. The driver would wait for another process by blocking the event loop, so it is told not to
 * wait, and a transaction that could not begin is tried again a little later, on a new connection: a refused BEGIN
 * leaves its own unable to commit. One that had begun is never repeated.
 */
async function transactionWhenFree<T>(
  { writer, db, embedded }: { writer: Client; db: Database; embedded: boolean },
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  let begun = false
  let attempts = 0
  return await whenFree(
    async () => {
      if (attempts > 0) await writer.reconnect()
      attempts += 1
      return await db.transaction(async tx => {
        // A remote transaction begins with its first statement, so that one does nothing.
        if (!embedded) await tx.run(sql`select 1`)
        begun = true
        return await work(tx)
      })
    },
    () => !begun,
  )
}

/**
 * Connections to an embedded file for reading. Reads there take turns anyway, since the driver is synchronous; every further connection only
 * reads the schema again and keeps pages of its own, up to 2 MB (SQLite's default).
 */
const READERS = 2

/** Opens an embedded SQLite file (`file:`) or a remote libSQL server. */
export async function openDatabase(url: string, authToken?: string): Promise<OpenDatabase> {
  const embedded = url.startsWith('file:')
  if (embedded) makeFolder(dirname(url.slice('file:'.length)))
  const client = createClient({ url, authToken, ...(embedded ? { concurrency: READERS } : {}) })
  // Writes have a client of their own, so that mending its connection disturbs no read.
  const writer = createClient({ url, authToken })
  if (embedded) await whenFree(() => client.execute('PRAGMA journal_mode = WAL'))
  if (process.env.RAADERUM_BENCH === 'on') tellSlowStatements(client)
  const db = drizzle(client, { schema })
  const writing = drizzle(writer, { schema })
  let last: Promise<unknown> = Promise.resolve()
  return {
    client,
    db,
    write(work) {
      const turn = last.then(() => transactionWhenFree({ writer, db: writing, embedded }, work))
      last = turn.catch(() => undefined)
      return turn
    },
    close() {
      client.close()
      writer.close()
    },
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

/**
 * From here on in this transaction, what is deleted or moved within an embedded file is overwritten with zeros. The setting is the
 * connection's own; a remote server keeps its own house.
 */
export async function overwriteWhatIsDeleted(tx: Transaction): Promise<void> {
  if (readEnvironment().DATABASE_URL.startsWith('file:')) await tx.run(sql`PRAGMA secure_delete = ON`)
}

/** The read side of the process's database. */
export async function reader(): Promise<Database> {
  return (await database()).db
}
