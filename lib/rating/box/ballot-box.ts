import 'server-only'
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { setTimeout as after, setImmediate as yieldToOthers } from 'node:timers/promises'
import { type Client, createClient, type Transaction } from '@libsql/client'
import { whenFree } from '@/db/busy'
import { DomainError } from '@/lib/platform/domain-error'
import { makeFolder } from '@/lib/platform/make-folder'
import { boxFile, boxFolder, boxIsHere } from './box-file'
import { type BoxClients, boxClients, changeBox } from './box-writes'
import {
  BUCKET_BYTES,
  bucketOf,
  bucketsFor,
  fitsBucket,
  type PutOutcome,
  packBucket,
  putInBucket,
  type Stored,
  sameHandle,
  unpackBucket,
} from './bucket'
import { type BallotContent, packContent, unpackContent } from './content'
import { OpenedBallots } from './opened-ballots'

/** A ballot on its way in. */
export interface BallotToPut extends BallotContent {
  /** Only who cast the ballot knows it. */
  serial: Uint8Array
  requirementId: number
  version: number
}

/** Ballots that come within this time are written together, in the order of their handles; milliseconds. */
const GATHERING = 60
/** Buckets made or written at a time, with room for other requests in between. */
const AT_A_TIME = 200
/** Buckets read at a time: a millisecond or two. */
const READ_AT_A_TIME = 40

/** The name under which a ballot lies in the box. It is no use to whoever steals it: a change needs the serial. */
const handleOf = (roundId: number, requirementId: number, serial: Uint8Array): Uint8Array =>
  createHash('sha256').update(`${roundId}|${requirementId}|`).update(serial).digest()

interface Waiting {
  ballot: Stored
  resolve(outcome: PutOutcome): void
  reject(error: unknown): void
}

/** The ballots of one open round, in a file of their own (docs/decisions/0008). */
interface Box extends BoxClients {
  buckets: number
  waiting: Waiting[]
  writing: Promise<void> | null
}

const shared = globalThis as unknown as { raaderumBoxes?: Map<string, Promise<Box>> }
const boxes = () => {
  shared.raaderumBoxes ??= new Map()
  return shared.raaderumBoxes
}

async function open(roundId: number): Promise<Box> {
  const file = boxFile(roundId)
  if (!boxIsHere(roundId)) throw new Error(`The ballots of round ${roundId} are not here`)
  const clients = boxClients(file)
  // They are numbered from 0. Counting them would read the whole file.
  const { rows } = await whenFree(() => clients.client.execute('SELECT max(id) + 1 AS buckets FROM bucket'))
  return { ...clients, buckets: Number(rows[0]?.buckets), waiting: [], writing: null }
}

function boxOf(roundId: number): Promise<Box> {
  const key = boxFile(roundId)
  const known = boxes().get(key)
  if (known) return known
  const opening = open(roundId)
  boxes().set(key, opening)
  // The next one tries again.
  opening.catch(() => boxes().delete(key))
  return opening
}

/** Makes the box of a round that opens, with room for so many ballots, in place of any that was left there. */
export async function makeBox(roundId: number, ballots: number): Promise<void> {
  await destroyBox(roundId)
  makeFolder(boxFolder(), 0o700)
  const client = createClient({ url: `file:${boxFile(roundId)}` })
  // Never a write-ahead log: it would keep the order of writing.
  await client.execute('PRAGMA journal_mode = DELETE')
  const buckets = bucketsFor(ballots)
  const tx = await client.transaction('write')
  await tx.execute('CREATE TABLE bucket (id INTEGER PRIMARY KEY, content BLOB NOT NULL)')
  for (let from = 0; from < buckets; from += AT_A_TIME) {
    await tx.execute({
      sql: `INSERT INTO bucket WITH RECURSIVE n(id) AS (SELECT ? UNION ALL SELECT id + 1 FROM n WHERE id + 1 < ?)
        SELECT id, zeroblob(?) FROM n`,
      args: [from, Math.min(buckets, from + AT_A_TIME), BUCKET_BYTES],
    })
    await yieldToOthers()
  }
  await tx.commit()
  client.close()
}

/** Unlinks a round's box for good. Nothing happens where there is none. */
export async function destroyBox(roundId: number): Promise<void> {
  const key = boxFile(roundId)
  const opened = await boxes()
    .get(key)
    ?.catch(() => undefined)
  boxes().delete(key)
  opened?.client.close()
  opened?.writer.close()
  for (const file of [key, `${key}-journal`]) await rm(file, { force: true })
}

/**
 * Puts a ballot in. It is on disk when this resolves, so a killed process loses none that was acknowledged.
 * @throws DomainError `rating.errors.roundNotOpen` once the box is sealed; Error when it cannot be written
 */
export async function putBallot(roundId: number, given: BallotToPut): Promise<PutOutcome> {
  const box = await boxOf(roundId)
  const ballot: Stored = {
    handle: handleOf(roundId, given.requirementId, given.serial),
    version: given.version,
    requirementId: given.requirementId,
    content: packContent(given),
  }
  return await new Promise<PutOutcome>((resolve, reject) => {
    box.waiting.push({ ballot, resolve, reject })
    box.writing ??= writeAll(box)
  })
}

/** Puts many in at once: the demo municipality and the bench make whole rounds. */
export async function putBallots(roundId: number, given: readonly BallotToPut[]): Promise<void> {
  await Promise.all(given.map(ballot => putBallot(roundId, ballot)))
}

/** Writes what has gathered, and goes on until nothing waits. */
async function writeAll(box: Box): Promise<void> {
  while (box.waiting.length > 0) {
    await after(GATHERING)
    const together = box.waiting
    box.waiting = []
    try {
      const outcomes = await changeBox(box, tx => writeTogether(tx, box, together))
      together.forEach((each, at) => {
        const outcome = outcomes[at]
        if (outcome) each.resolve(outcome)
      })
    } catch (error) {
      for (const each of together) each.reject(error)
    }
  }
  box.writing = null
}

async function writeTogether(tx: Transaction, box: Box, together: readonly Waiting[]): Promise<PutOutcome[]> {
  if (await isSealed(tx)) throw new DomainError('rating.errors.roundNotOpen')
  const byBucket = new Map<number, number[]>()
  together.forEach(({ ballot }, at) => {
    const bucket = bucketOf(ballot.handle, box.buckets)
    const there = byBucket.get(bucket)
    if (there) there.push(at)
    else byBucket.set(bucket, [at])
  })
  const outcomes: PutOutcome[] = []
  for (const [turn, bucket] of [...byBucket.keys()].sort((a, b) => a - b).entries()) {
    if (turn % AT_A_TIME === AT_A_TIME - 1) await yieldToOthers()
    const places = byBucket.get(bucket) ?? []
    const { size, ballots } = await contentOf(tx, bucket)
    const added = places.flatMap(at => together[at]?.ballot ?? [])
    const put = putInBucket(ballots, added)
    places.forEach((at, i) => {
      outcomes[at] = put.outcomes[i] ?? 'older'
    })
    let room = size
    for (; !fitsBucket(put.ballots, room); room *= 2) await doubleAll(tx, box.buckets)
    await tx.execute({ sql: WRITE, args: [packBucket(put.ballots, room), bucket] })
  }
  return outcomes
}

const WRITE = 'UPDATE bucket SET content = ? WHERE id = ?'

/** All buckets grow when one is full, in the order of their keys: the new pages do not tell which was full, or when. */
async function doubleAll(tx: Transaction, buckets: number): Promise<void> {
  for (let bucket = 0; bucket < buckets; bucket++) {
    const { size, ballots } = await contentOf(tx, bucket)
    await tx.execute({ sql: WRITE, args: [packBucket(ballots, 2 * size), bucket] })
    if (bucket % AT_A_TIME === 0) await yieldToOthers()
  }
}

async function contentOf(
  db: Pick<Client, 'execute'>,
  bucket: number,
): Promise<{ size: number; ballots: Stored[] }> {
  const { rows } = await db.execute({ sql: 'SELECT content FROM bucket WHERE id = ?', args: [bucket] })
  const content = rows[0]?.content
  if (!(content instanceof ArrayBuffer)) throw new Error('A bucket of ballots is missing')
  return { size: content.byteLength, ballots: unpackBucket(new Uint8Array(content)) }
}

async function isSealed(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.execute('PRAGMA user_version')
  return rows[0]?.user_version === 1
}

/**
 * Shuts the box: every ballot that was acknowledged is in it, and none is taken from here on, whichever server it comes to. Whoever asked
 * whether the round is open just before it closed is told now.
 */
export async function sealBox(roundId: number): Promise<void> {
  await changeBox(await boxOf(roundId), tx => tx.execute('PRAGMA user_version = 1'))
}

/** The ballot with this serial, for whoever can show its token; null where there is none. */
export async function findBallot(
  roundId: number,
  requirementId: number,
  serial: Uint8Array,
): Promise<(BallotContent & { version: number }) | null> {
  const box = await boxOf(roundId)
  const handle = handleOf(roundId, requirementId, serial)
  const { ballots } = await whenFree(() => contentOf(box.client, bucketOf(handle, box.buckets)))
  const found = ballots.find(each => sameHandle(each.handle, handle))
  return found ? { ...unpackContent(found.content), version: found.version } : null
}

/** Reads the whole box, a few buckets at a time. Whoever goes through it lets others come in between. */
export async function* bucketsOfBox(roundId: number): AsyncGenerator<ArrayBuffer[]> {
  const box = await boxOf(roundId)
  for (let from = 0; from < box.buckets; from += READ_AT_A_TIME) {
    const { rows } = await whenFree(() =>
      box.client.execute({
        sql: 'SELECT content FROM bucket WHERE id >= ? AND id < ?',
        args: [from, from + READ_AT_A_TIME],
      }),
    )
    yield rows.flatMap(({ content }) => (content instanceof ArrayBuffer ? [content] : []))
  }
}

/** All ballots of a round. */
export async function readBox(roundId: number): Promise<OpenedBallots> {
  const opened = new OpenedBallots()
  for await (const buckets of bucketsOfBox(roundId)) {
    opened.take(buckets)
    await yieldToOthers()
  }
  return opened
}
