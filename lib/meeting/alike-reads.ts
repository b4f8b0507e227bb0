import 'server-only'
import { reader } from '@/db/client'
import { OVERLAPS } from '@/lib/overlap/overlap-index'
import { loadOverlaps } from '@/lib/overlap/overlaps-in-memory'
import { loadRegister } from '@/lib/register/index-in-memory'
import { couples, type Pair } from './couples'

/** More texts than this are looked through by the room itself. */
const MOST_COMPARED = 120

/** The last answer: the screen asks every few seconds, and what is written changes seldom. */
let known: { key: string; pairs: Pair[] } | undefined

/**
 * Which of what was written seems to say the same, best first, each at most once: a suggestion to whoever gathers, from the words alone and weighed
 * by what the register knows.
 */
export async function readAlike(texts: readonly { id: number; text: string }[]): Promise<Pair[]> {
  const key = JSON.stringify(texts)
  if (known?.key === key) return known.pairs
  const db = await reader()
  const overlaps = await loadOverlaps(db, await loadRegister(db))
  const nobody = { ranges: [], groupIds: [] }
  const compared = texts.slice(0, MOST_COMPARED).map(each => ({ ...each, people: nobody }))
  const pairs = compared.flatMap((one, place) =>
    overlaps
      .compare(one, compared.slice(place + 1), 3)
      .filter(({ likeness }) => likeness >= OVERLAPS)
      .map(({ id, likeness }) => ({ first: one.id, second: id, likeness })),
  )
  known = { key, pairs: couples(pairs) }
  return known.pairs
}
