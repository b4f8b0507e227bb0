import 'server-only'
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { likenessCorrection, ownSubject, requirement } from '@/db/schema'
import { givingWay, makingHaste } from '@/lib/platform/give-way'
import type { Bound } from '@/lib/register/bound-people'
import type { ListIndex } from '@/lib/register/list-index'
import type { ListRow } from '@/lib/register/list-row'
import { Corrections } from './corrections'
import { ownSubjects } from './lexicon/own-subjects'
import type { Subject } from './lexicon/read-lexicon'
import { shippedReader, shippedReaderInSteps } from './lexicon/shipped'
import { OverlapIndex } from './overlap-index'
import type { TextReader } from './text-reader'
import type { ReadText } from './weighed-texts'

interface Kept {
  /** What of each requirement in force was put in, in short, to see what has changed. */
  texts: Map<number, string>
  list: ListIndex
  overlaps: OverlapIndex<Bound>
}

/** Texts read before other requests get their turn. */
const AT_A_TIME = 250

const shared = globalThis as unknown as {
  raaderumOverlaps?: Held
}

interface Held {
  reader: TextReader
  /** The organisation's own subjects as the reader knows them. */
  own: string
  kept?: Kept | undefined
  making?: Promise<Kept> | undefined
  /** All texts are being read with another lexicon; what was kept with the one before stands until that is done. */
  remaking?: boolean
}

/** The reader of texts that the product compares with, as the lexicon was when likeness was last asked for. */
export function overlapReader(): TextReader {
  shared.raaderumOverlaps ??= { reader: shippedReader(), own: '[]' }
  return shared.raaderumOverlaps.reader
}

/**
 * What the requirements in force say, to be compared, as the register's list index knows them. It is made when it is first asked for; after that
 * only requirements whose row is another are read again, and all of them with another lexicon.
 */
export async function loadOverlaps(db: Reader, list: ListIndex): Promise<OverlapIndex<Bound>> {
  overlapReader()
  const held = shared.raaderumOverlaps as Held
  // One at a time: each builds on what the one before it has made.
  while (held.making) await held.making.catch(() => undefined)
  if (held.kept?.list === list) return held.kept.overlaps
  const making = next(db, held, list)
  held.making = making
  try {
    held.kept = await making
    return held.kept.overlaps
  } catch (error) {
    // What failed half-way is not kept.
    held.kept = undefined
    throw error
  } finally {
    held.making = undefined
  }
}

/**
 * The same for a write, which holds up everybody else's: where texts are just being read with another lexicon it does not wait, but is given what
 * was known before. Signals are compared with the other one afterwards.
 */
export async function overlapsAtHand(db: Reader, list: ListIndex): Promise<OverlapIndex<Bound>> {
  const held = shared.raaderumOverlaps
  if (!held?.remaking || !held.kept) return loadOverlaps(db, list)
  const { overlaps } = await mended(db, held.kept, list)
  held.kept.list = list
  return overlaps
}

async function next(db: Reader, held: Held, list: ListIndex): Promise<Kept> {
  const own = await db.select().from(ownSubject).orderBy(ownSubject.id)
  const mark = JSON.stringify(own.map(({ id, name, words }) => ({ id, name, words })))
  const kept =
    mark !== held.own
      ? await remade(db, held, { list, mark, own: ownSubjects(own) })
      : held.kept
        ? await mended(db, held.kept, list)
        : await made(db, held.reader, list, makingHaste())
  kept.overlaps.correct(new Corrections(await db.select().from(likenessCorrection)))
  return kept
}

/** Another lexicon numbers features otherwise, so every text is read again: in haste where nothing is known yet and whoever asks waits for it. */
async function remade(
  db: Reader,
  held: Held,
  { list, mark, own }: { list: ListIndex; mark: string; own: readonly Subject[] },
): Promise<Kept> {
  held.remaking = true
  try {
    const giveWay = held.kept ? givingWay() : makingHaste()
    const other = await shippedReaderInSteps(own, giveWay)
    const kept = await made(db, other, list, giveWay)
    held.reader = other
    held.own = mark
    return kept
  } finally {
    held.remaking = false
  }
}

async function made(
  db: Reader,
  reader: TextReader,
  list: ListIndex,
  giveWay: () => Promise<void>,
): Promise<Kept> {
  const texts = new Map<number, string>()
  const all: ReadText<Bound>[] = []
  for await (const rows of saidBy(
    db,
    list.rows.filter(row => row.inForce),
  ))
    for (const { row, text } of rows) {
      texts.set(row.id, signature(row, text))
      all.push({ id: row.id, people: row.bound, kept: reader.keep(text) })
      await giveWay()
    }
  return { texts, list, overlaps: await OverlapIndex.inSteps(reader, samePeopleOf(list), all, giveWay) }
}

async function mended(db: Reader, kept: Kept, list: ListIndex): Promise<Kept> {
  const { texts, overlaps } = kept
  const other = list.rows.filter(row => kept.list.find(row.id) !== row)
  if (list.workforce !== kept.list.workforce) overlaps.rebind(samePeopleOf(list))
  // Not in force any more, or not there: a copy of the database was put back.
  for (const id of texts.keys())
    if (!list.find(id)?.inForce) {
      overlaps.take(id)
      texts.delete(id)
    }
  for await (const rows of saidBy(
    db,
    other.filter(row => row.inForce),
  ))
    for (const { row, text } of rows) {
      if (texts.get(row.id) === signature(row, text)) continue
      overlaps.put({ id: row.id, people: row.bound, text })
      texts.set(row.id, signature(row, text))
    }
  return { texts, list, overlaps }
}

const signature = (row: ListRow, text: string) =>
  createHash('sha256')
    .update(JSON.stringify([row.bound, text]))
    .digest('base64')

/** More groups of people than there can be in memory. */
const MOST_BOUNDS = 2 ** 26

/** Whether two requirements bind the same people, each pair of groups of people counted once. */
function samePeopleOf({ workforce }: ListIndex): (a: Bound, b: Bound) => boolean {
  const numbers = new Map<string, number>()
  const numberOfBound = new WeakMap<Bound, number>()
  const known = new Map<number, boolean>()
  const numberOf = (bound: Bound) => {
    const before = numberOfBound.get(bound)
    if (before !== undefined) return before
    const key = JSON.stringify(bound)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    numberOfBound.set(bound, number)
    return number
  }
  return (a, b) => {
    const [first, second] = [numberOf(a), numberOf(b)]
    const pair = Math.min(first, second) * MOST_BOUNDS + Math.max(first, second)
    const same = known.get(pair) ?? workforce.samePeople(a, b)
    if (known.size > 100_000) known.clear()
    known.set(pair, same)
    return same
  }
}

/** What requirements say, some of them at a time. */
export async function* saidBy(db: Reader, rows: readonly ListRow[]) {
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    const some = rows.slice(from, from + AT_A_TIME)
    const said = await db
      .select({
        id: requirement.id,
        title: requirement.title,
        demand: requirement.demand,
        purpose: requirement.purpose,
      })
      .from(requirement)
      .where(
        inArray(
          requirement.id,
          some.map(row => row.id),
        ),
      )
    const textOf = new Map(said.map(({ id, ...parts }) => [id, whatItSays(parts)]))
    yield some.map(row => ({ row, text: textOf.get(row.id) ?? row.title }))
    await setImmediate()
  }
}

/** What is compared of a requirement. */
export const whatItSays = ({
  title,
  demand,
  purpose,
}: {
  title: string
  demand: string
  purpose: string
}): string => [title, demand, purpose].filter(Boolean).join('. ')
