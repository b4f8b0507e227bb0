import 'server-only'
import { join } from 'node:path'
import type { Client, Transaction } from '@libsql/client'
import { whenFree } from '@/db/busy'
import { DomainError } from '@/lib/platform/domain-error'
import { makeFolder } from '@/lib/platform/make-folder'
import { boxFolder } from '@/lib/rating/box/box-file'
import { type BoxClients, boxClients, changeBox } from '@/lib/rating/box/box-writes'
import {
  fitsBucket,
  packBucket,
  putInBucket,
  type Stored,
  sameHandle,
  unpackBucket,
} from '@/lib/rating/box/bucket'
import type { Week } from '../week'

/*
 * Where what is said without a name lies until its week is over (docs/decisions/0013): one bucket in a file of its own, in the order of its
 * handles, always rewritten whole. Its bytes are a function of what is in it and do not tell which came first. There is no write-ahead log, and
 * what is overwritten is gone.
 */

/** Something that waits. */
export interface Waiting {
  /** The hash of the writer's secret, 32 bytes: the handle it lies under. */
  followHash: Uint8Array
  classUnitId: number
  week: Week
  /** What was written, field by field, as the capability it belongs to orders them. */
  fields: readonly string[]
}

/** Bytes at first, for some hundred reports; doubled when they are full. */
const FIRST_BYTES = 65_536

const shared = globalThis as unknown as { raaderumWaitingBoxes?: Map<string, Promise<BoxClients>> }

function boxAt(file: string): Promise<BoxClients> {
  shared.raaderumWaitingBoxes ??= new Map()
  const known = shared.raaderumWaitingBoxes.get(file)
  if (known) return known
  const opening = open(file)
  shared.raaderumWaitingBoxes.set(file, opening)
  // The next one tries again.
  opening.catch(() => shared.raaderumWaitingBoxes?.delete(file))
  return opening
}

async function open(file: string): Promise<BoxClients> {
  makeFolder(boxFolder(), 0o700)
  const clients = boxClients(file)
  const { writer } = clients
  // Never a write-ahead log: it would keep the order of writing.
  await whenFree(() => writer.execute('PRAGMA journal_mode = DELETE'))
  await whenFree(() =>
    writer.batch(
      [
        'CREATE TABLE IF NOT EXISTS bucket (id INTEGER PRIMARY KEY, content BLOB NOT NULL)',
        `INSERT OR IGNORE INTO bucket VALUES (0, zeroblob(${FIRST_BYTES}))`,
      ],
      'write',
    ),
  )
  return clients
}

async function contentOf(db: Pick<Client, 'execute'>): Promise<Stored[]> {
  const { rows } = await db.execute('SELECT content FROM bucket WHERE id = 0')
  const content = rows[0]?.content
  if (!(content instanceof ArrayBuffer)) throw new Error('The box of what waits is missing')
  return unpackBucket(new Uint8Array(content))
}

async function rewrite(tx: Transaction, waiting: readonly Stored[]): Promise<void> {
  let size = FIRST_BYTES
  while (!fitsBucket(waiting, size)) size *= 2
  await tx.execute({ sql: 'UPDATE bucket SET content = ? WHERE id = 0', args: [packBucket(waiting, size)] })
}

const packed = ({ followHash, classUnitId, week, fields }: Waiting): Stored => ({
  handle: followHash,
  version: 1,
  requirementId: classUnitId,
  content: new TextEncoder().encode(JSON.stringify([week, ...fields])),
})

function unpacked({ handle, requirementId, content }: Stored): Waiting {
  const [week, ...fields] = JSON.parse(new TextDecoder().decode(content)) as [string, ...string[]]
  return { followHash: handle.slice(), classUnitId: requirementId, week, fields }
}

/** A box of its own for one capability. */
export interface WaitingBox {
  /** Where it lies: beside those of open rounds. */
  file(): string
  /**
   * Puts something in. It is on disk when this resolves. With the same handle again it is put in instead: an answer may have been lost on the way, and
   * the words have been changed since.
   * @throws DomainError `full` when so much of its class waits from the same week
   */
  put(waiting: Waiting, mostOfClass: number): Promise<void>
  /** The one with this handle; null where none waits. */
  find(followHash: Uint8Array): Promise<Waiting | null>
  /** All that wait. */
  all(): Promise<Waiting[]>
  /** Takes out what has been delivered, and writes the box anew also where that is nothing: the file's time tells little. */
  take(delivered: readonly Uint8Array[]): Promise<void>
}

/**
 * The box in the file of this name.
 * @param refusals the sentences for a box that is full for the week, and for what cannot be put in
 */
export function waitingBox(name: string, refusals: { full: string; unreadable: string }): WaitingBox {
  const file = () => join(boxFolder(), `${name}.db`)
  /** One change at a time in this process; another server's is waited for. */
  let last: Promise<unknown> = Promise.resolve()
  function changing<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const turn = last.then(async () => changeBox(await boxAt(file()), work))
    last = turn.catch(() => undefined)
    return turn
  }
  async function all(): Promise<Waiting[]> {
    const { client } = await boxAt(file())
    return (await whenFree(() => contentOf(client))).map(unpacked)
  }
  return {
    file,
    all,
    put: (waiting, mostOfClass) =>
      changing(async tx => {
        const present = await contentOf(tx)
        const added = packed(waiting)
        const others = present.filter(each => !sameHandle(each.handle, added.handle))
        const same = others
          .map(unpacked)
          .filter(each => each.classUnitId === waiting.classUnitId && each.week === waiting.week)
        if (same.length >= mostOfClass) throw new DomainError(refusals.full)
        const { ballots, outcomes } = putInBucket(others, [added])
        if (outcomes[0] !== 'stored') throw new DomainError(refusals.unreadable)
        await rewrite(tx, ballots)
      }),
    find: async followHash => (await all()).find(each => sameHandle(each.followHash, followHash)) ?? null,
    take: delivered =>
      changing(async tx => {
        const present = await contentOf(tx)
        await rewrite(
          tx,
          present.filter(each => !delivered.some(handle => sameHandle(each.handle, handle))),
        )
      }),
  }
}
