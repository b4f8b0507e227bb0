import 'server-only'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Client, createClient } from '@libsql/client'
import { whenFree } from '@/db/busy'
import { readEnvironment } from '@/lib/platform/env'
import type { Ballot } from '@/lib/rating/statements'
import {
  bucketOf,
  bucketsFor,
  EMPTY_BYTES,
  type PutOutcome,
  packBucket,
  putInBucket,
  type Stored,
  sameHandle,
  unpackBucket,
} from './bucket'
import { type BallotContent, packContent, unpackContent } from './content'

/** A ballot on its way in. */
export interface BallotToPut extends BallotContent {
  /** Only who cast the ballot knows it. */
  serial: Uint8Array
  requirementId: number
  version: number
}

/** Ballots that come within this time are written together, in the order of their handles; milliseconds. */
const GATHERING = 60
/** Buckets read at a time when a round is closed. */
const AT_A_TIME = 500

/** Where the boxes of open rounds lie: beside the database, or where BALLOTS_DIR says. */
function folder(): string {
  const { BALLOTS_DIR, DATABASE_URL } = readEnvironment()
  if (BALLOTS_DIR) return BALLOTS_DIR
  return join(
    DATABASE_URL.startsWith('file:') ? dirname(DATABASE_URL.slice('file:'.length)) : 'data',
    'ballots',
  )
}

const fileOf = (roundId: number) => join(folder(), `round-${roundId}.db`)

/** The name under which a ballot lies in the box. It is no use to whoever steals it: a change needs the serial. */
const handleOf = (roundId: number, requirementId: number, serial: Uint8Array): Uint8Array =>
  createHash('sha256').update(`${roundId}|${requirementId}|`).update(serial).digest()

interface Waiting {
  ballot: Stored
  resolve(outcome: PutOutcome): void
  reject(error: unknown): void
}

/** The ballots of one open round, in a file of their own (docs/decisions/0008). */
interface Box {
  client: Client
  buckets: number
  waiting: Waiting[]
  writing: Promise<void> | null
}

const shared = globalThis as unknown as { raaderumBoxes?: Map<string, Promise<Box>> }
const boxes = () => {
  shared.raaderumBoxes ??= new Map()
  return shared.raaderumBoxes
}

/** No write-ahead log: it would keep the order of writing. Freed pages are overwritten. */
const CAREFUL = ['PRAGMA secure_delete = ON', 'PRAGMA synchronous = FULL']

async function open(roundId: number): Promise<Box> {
  const file = fileOf(roundId)
  if (!existsSync(file)) throw new Error(`The ballots of round ${roundId} are not here`)
  const client = createClient({ url: `file:${file}` })
  for (const pragma of CAREFUL) await client.execute(pragma)
  const { rows } = await whenFree(() => client.execute('SELECT count(*) AS buckets FROM bucket'))
  return { client, buckets: Number(rows[0]?.buckets), waiting: [], writing: null }
}

function boxOf(roundId: number): Promise<Box> {
  const key = fileOf(roundId)
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
  mkdirSync(folder(), { recursive: true, mode: 0o700 })
  const client = createClient({ url: `file:${fileOf(roundId)}` })
  const buckets = bucketsFor(ballots)
  await client.batch(
    [
      'CREATE TABLE bucket (id INTEGER PRIMARY KEY, content BLOB NOT NULL)',
      {
        sql: `INSERT INTO bucket WITH RECURSIVE n(id) AS (SELECT 0 UNION ALL SELECT id + 1 FROM n WHERE id + 1 < ?)
          SELECT id, zeroblob(?) FROM n`,
        args: [buckets, EMPTY_BYTES],
      },
    ],
    'write',
  )
  client.close()
}

/** Unlinks a round's box for good. Nothing happens where there is none. */
export async function destroyBox(roundId: number): Promise<void> {
  const key = fileOf(roundId)
  const opened = await boxes()
    .get(key)
    ?.catch(() => undefined)
  boxes().delete(key)
  opened?.client.close()
  for (const file of [key, `${key}-journal`]) rmSync(file, { force: true })
}

/**
 * Puts a ballot in. It is on disk when this resolves, so a killed process loses none that was acknowledged.
 * @throws Error when the box cannot be written
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
    await pause(GATHERING)
    const together = box.waiting
    box.waiting = []
    try {
      const outcomes = await whenFree(() => writeTogether(box, together))
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

async function writeTogether(box: Box, together: readonly Waiting[]): Promise<PutOutcome[]> {
  const byBucket = new Map<number, number[]>()
  together.forEach(({ ballot }, at) => {
    const bucket = bucketOf(ballot.handle, box.buckets)
    byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), at])
  })
  const outcomes: PutOutcome[] = []
  const tx = await box.client.transaction('write')
  try {
    await tx.execute('PRAGMA secure_delete = ON')
    for (const bucket of [...byBucket.keys()].sort((a, b) => a - b)) {
      const places = byBucket.get(bucket) ?? []
      const present = await contentOf(tx, bucket)
      const added = places.flatMap(at => together[at]?.ballot ?? [])
      const put = putInBucket(present, added)
      places.forEach((at, i) => {
        outcomes[at] = put.outcomes[i] ?? 'older'
      })
      await tx.execute({
        sql: 'UPDATE bucket SET content = ? WHERE id = ?',
        args: [packBucket(put.ballots), bucket],
      })
    }
    await tx.commit()
  } finally {
    tx.close()
  }
  return outcomes
}

async function contentOf(db: Pick<Client, 'execute'>, bucket: number): Promise<Stored[]> {
  const { rows } = await db.execute({ sql: 'SELECT content FROM bucket WHERE id = ?', args: [bucket] })
  const content = rows[0]?.content
  return content instanceof ArrayBuffer ? unpackBucket(new Uint8Array(content)) : []
}

/** The ballot with this serial, for whoever can show its token; null where there is none. */
export async function findBallot(
  roundId: number,
  requirementId: number,
  serial: Uint8Array,
): Promise<(BallotContent & { version: number }) | null> {
  const box = await boxOf(roundId)
  const handle = handleOf(roundId, requirementId, serial)
  const there = await whenFree(() => contentOf(box.client, bucketOf(handle, box.buckets)))
  const found = there.find(each => sameHandle(each.handle, handle))
  return found ? { ...unpackContent(found.content), version: found.version } : null
}

/** Everything that still waits to be written is, when this resolves. */
export async function drainBox(roundId: number): Promise<void> {
  await (await boxOf(roundId)).writing
}

/**
 * All ballots by requirement, still packed: half a million fit in some 50 MB. `ballotsOf` unpacks those of one requirement.
 */
export interface OpenedBallots {
  ballotsOf(requirementId: number): Ballot[]
  /** How many lie in each class of a requirement. */
  countByClass(requirementId: number): Map<number, number>
}

/** Reads the whole box, a part at a time with room for other requests in between. */
export async function readBox(roundId: number): Promise<OpenedBallots> {
  const box = await boxOf(roundId)
  const packed = new Map<number, Uint8Array[]>()
  for (let from = 0; from < box.buckets; from += AT_A_TIME) {
    const { rows } = await whenFree(() =>
      box.client.execute({
        sql: 'SELECT content FROM bucket WHERE id >= ? AND id < ?',
        args: [from, from + AT_A_TIME],
      }),
    )
    for (const { content } of rows) {
      if (!(content instanceof ArrayBuffer)) continue
      for (const ballot of unpackBucket(new Uint8Array(content))) {
        const there = packed.get(ballot.requirementId)
        const own = ballot.content.slice()
        if (there) there.push(own)
        else packed.set(ballot.requirementId, [own])
      }
    }
    await pause(0)
  }
  const contents = (requirementId: number) => (packed.get(requirementId) ?? []).map(unpackContent)
  return {
    ballotsOf: requirementId =>
      contents(requirementId).flatMap(({ classUnitId, answers }) =>
        answers ? { classUnitId, answers } : [],
      ),
    countByClass(requirementId) {
      const counts = new Map<number, number>()
      for (const { classUnitId } of contents(requirementId))
        counts.set(classUnitId, (counts.get(classUnitId) ?? 0) + 1)
      return counts
    },
  }
}
