import { shippedReader } from '@/lib/overlap/lexicon/shipped'
import { OverlapIndex } from '@/lib/overlap/overlap-index'
import { couples, type Pair } from './couples'

/** More texts than this are looked through by the room itself. */
const MOST_COMPARED = 150

/** From this likeness on it is worth asking a room. */
const WORTH_ASKING = 0.2

/** The last answer of each meeting: its screen asks every few seconds, and what is written changes seldom. */
const known = new Map<number, { key: string; pairs: Pair[] }>()

/**
 * Which of what was written seems to say the same, best first, each at most once: a suggestion to whoever gathers, from the words alone. The texts
 * are held against each other by a reader of their own, which is thrown away with them: nothing of what a meeting says stays in the register's.
 */
export function alikeAmong(meetingId: number, texts: readonly { id: number; text: string }[]): Pair[] {
  const key = JSON.stringify(texts)
  const before = known.get(meetingId)
  if (before?.key === key) return before.pairs
  const reader = shippedReader()
  const compared = texts.slice(0, MOST_COMPARED)
  const index = new OverlapIndex<null>(
    reader,
    () => false,
    compared.map(({ id, text }) => ({ id, people: null, kept: reader.keep(text) })),
  )
  const pairs = compared.flatMap(({ id: first }) =>
    index
      .near(first, 3)
      .filter(({ likeness }) => likeness >= WORTH_ASKING)
      .map(({ id: second, likeness }) => ({ first, second, likeness })),
  )
  const found = couples(pairs)
  known.set(meetingId, { key, pairs: found })
  return found
}

/** Nothing of what was said stays in memory once a meeting is over. */
export const forgetAlike = (): void => known.clear()
