import 'server-only'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Client, Transaction } from '@libsql/client'
import { whenFree } from '@/db/busy'
import { DomainError } from '@/lib/platform/domain-error'
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
 * Where reports without a name lie until their week is over (docs/decisions/0013): one bucket in a file of its own, in the order of their
 * handles, always rewritten whole. Its bytes are a function of what is in it and do not tell which came first. There is no write-ahead log, and
 * what is overwritten is gone.
 */

/** A report that waits. */
export interface WaitingReport {
  /** The hash of the writer's secret, 32 bytes: the handle it lies under. */
  followHash: Uint8Array
  classUnitId: number
  week: Week
  body: string
  signedName: string
}

/** Bytes at first, for some hundred reports; doubled when they are full. */
const FIRST_BYTES = 65_536

const shared = globalThis as unknown as { raaderumHassleBoxes?: Map<string, Promise<BoxClients>> }

/** Where the box lies: beside those of open rounds. */
export const waitingFile = (): string => join(boxFolder(), 'hassle.db')

function boxHere(): Promise<BoxClients> {
  shared.raaderumHassleBoxes ??= new Map()
  const file = waitingFile()
  const known = shared.raaderumHassleBoxes.get(file)
  if (known) return known
  const opening = open(file)
  shared.raaderumHassleBoxes.set(file, opening)
  // The next one tries again.
  opening.catch(() => shared.raaderumHassleBoxes?.delete(file))
  return opening
}

async function open(file: string): Promise<BoxClients> {
  mkdirSync(boxFolder(), { recursive: true, mode: 0o700 })
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

/** One change at a time in this process; another server's is waited for. */
let last: Promise<unknown> = Promise.resolve()

function changing<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const turn = last.then(async () => changeBox(await boxHere(), work))
  last = turn.catch(() => undefined)
  return turn
}

async function contentOf(db: Pick<Client, 'execute'>): Promise<Stored[]> {
  const { rows } = await db.execute('SELECT content FROM bucket WHERE id = 0')
  const content = rows[0]?.content
  if (!(content instanceof ArrayBuffer)) throw new Error('The box of reports is missing')
  return unpackBucket(new Uint8Array(content))
}

async function rewrite(tx: Transaction, reports: readonly Stored[]): Promise<void> {
  let size = FIRST_BYTES
  while (!fitsBucket(reports, size)) size *= 2
  await tx.execute({ sql: 'UPDATE bucket SET content = ? WHERE id = 0', args: [packBucket(reports, size)] })
}

const packed = ({ followHash, classUnitId, week, body, signedName }: WaitingReport): Stored => ({
  handle: followHash,
  version: 1,
  requirementId: classUnitId,
  content: new TextEncoder().encode(JSON.stringify([week, body, signedName])),
})

function unpacked({ handle, requirementId, content }: Stored): WaitingReport {
  const [week, body, signedName] = JSON.parse(new TextDecoder().decode(content)) as [string, string, string]
  return { followHash: handle.slice(), classUnitId: requirementId, week, body, signedName }
}

/**
 * Puts a report in. It is on disk when this resolves; the very same one again is stored already.
 * @throws DomainError `hassle.errors.full` when so many of its class wait from the same week
 */
export function putWaiting(report: WaitingReport, mostOfClass: number): Promise<void> {
  return changing(async tx => {
    const present = await contentOf(tx)
    const added = packed(report)
    const others = present.filter(each => !sameHandle(each.handle, added.handle)).map(unpacked)
    const same = others.filter(each => each.classUnitId === report.classUnitId && each.week === report.week)
    if (same.length >= mostOfClass) throw new DomainError('hassle.errors.full')
    const { ballots, outcomes } = putInBucket(present, [added])
    if (outcomes[0] !== 'stored') throw new DomainError('hassle.errors.unreadable')
    await rewrite(tx, ballots)
  })
}

/** The one with this handle; null where none waits. */
export async function findWaiting(followHash: Uint8Array): Promise<WaitingReport | null> {
  const { client } = await boxHere()
  const all = await whenFree(() => contentOf(client))
  const found = all.find(each => sameHandle(each.handle, followHash))
  return found ? unpacked(found) : null
}

/** All that wait. */
export async function readWaiting(): Promise<WaitingReport[]> {
  const { client } = await boxHere()
  return (await whenFree(() => contentOf(client))).map(unpacked)
}

/** Takes out what has been delivered, and writes the box anew also where that is nothing: the file's time tells little. */
export function takeDelivered(delivered: readonly Uint8Array[]): Promise<void> {
  return changing(async tx => {
    const present = await contentOf(tx)
    await rewrite(
      tx,
      present.filter(each => !delivered.some(handle => sameHandle(each.handle, handle))),
    )
  })
}
