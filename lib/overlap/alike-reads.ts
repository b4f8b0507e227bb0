import 'server-only'
import { inArray, or } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import { likenessCorrection, requirement } from '@/db/schema'
import type { Bound } from '@/lib/register/bound-people'
import { loadRegister } from '@/lib/register/index-in-memory'
import { OVERLAPS, type Overlap, OverlapIndex } from './overlap-index'
import { overlapReader, overlapsAtHand, whatItSays } from './overlaps-in-memory'

/** A requirement in force, and whom it binds. */
export interface Binding {
  id: number
  bound: Bound
}

/** So many others can ask for the same as one requirement; more is told by those. */
const MOST = 20

/** Requirements that ask for the same as another, by its id: the signals' facts of overlap (docs/method.md §6). */
export type Alike = Map<number, number[]>

/**
 * What asks for the same as these, as they are in a transaction; the others as they are in the database. For what a write has just changed.
 *
 * @param changed those of them that are in force
 */
export async function readAlike(tx: Reader, changed: readonly Binding[]): Promise<Alike> {
  if (changed.length === 0) return new Map()
  const db = await reader()
  const overlaps = await overlapsAtHand(db, await loadRegister(db))
  const texts = (await readTexts(tx, changed)).map(({ id, bound, text }) => ({ id, people: bound, text }))
  return corrected(tx, overlaps.searchTogether(texts, MOST), changed)
}

/**
 * The same for all of a register, each compared with every other from the beginning: for one that has just been made, and to hold the other way
 * of finding them to account.
 *
 * @param bindSame whether two bind the same people
 */
export async function readAllAlike(
  tx: Reader,
  inForce: readonly Binding[],
  bindSame: (a: Bound, b: Bound) => boolean,
): Promise<Alike> {
  const reading = overlapReader()
  const texts = await readTexts(tx, inForce)
  const overlaps = new OverlapIndex<Bound>(
    reading,
    bindSame,
    texts.map(({ id, bound, text }) => ({ id, people: bound, kept: reading.keep(text) })),
  )
  const found = new Map(inForce.map(({ id }) => [id, overlaps.near(id, MOST)]))
  return corrected(tx, found, inForce)
}

/** A statement names only so many ids; with more it reads all. */
const MOST_NAMED = 1000

const among = (ids: readonly number[], column: Parameters<typeof inArray>[0]) =>
  ids.length > MOST_NAMED ? undefined : inArray(column, [...ids])

async function readTexts(tx: Reader, some: readonly Binding[]) {
  const rows = await tx
    .select({
      id: requirement.id,
      title: requirement.title,
      demand: requirement.demand,
      purpose: requirement.purpose,
    })
    .from(requirement)
    .where(
      among(
        some.map(each => each.id),
        requirement.id,
      ),
    )
  const textOf = new Map(rows.map(({ id, ...parts }) => [id, whatItSays(parts)]))
  return some.map(each => ({ ...each, text: textOf.get(each.id) ?? '' }))
}

/** Those that ask for the same, with what people have said of pairs before what the words say. */
async function corrected(
  tx: Reader,
  found: ReadonlyMap<number, readonly Overlap[]>,
  asked: readonly Binding[],
): Promise<Alike> {
  const ids = asked.map(each => each.id)
  const said = await tx
    .select()
    .from(likenessCorrection)
    .where(or(among(ids, likenessCorrection.firstId), among(ids, likenessCorrection.secondId)))
  const alike = new Map(
    ids.map(id => {
      const over = (found.get(id) ?? []).filter(({ likeness }) => likeness >= OVERLAPS)
      return [id, new Set(over.map(each => each.id))]
    }),
  )
  for (const { firstId, secondId, says } of said)
    for (const [one, other] of [
      [firstId, secondId],
      [secondId, firstId],
    ] as const) {
      if (says === 'same') alike.get(one)?.add(other)
      else alike.get(one)?.delete(other)
    }
  return new Map([...alike].map(([id, others]) => [id, [...others]]))
}
