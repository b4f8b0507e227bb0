import { hitAt5, type JudgedPair, qualityOf } from '@/lib/overlap/evaluation'
import { type ReadingParts, shippedReader } from '@/lib/overlap/lexicon/shipped'
import { OverlapIndex } from '@/lib/overlap/overlap-index'
import type { Weights } from '@/lib/overlap/weights'
import type { Labelled } from './read-labelled'

/** True pairs of which the characters have less than this in common are far apart. */
const FAR = 0.15

/** A pair of labelled texts, judged. */
export interface FarPair extends JudgedPair {
  /** Whether its letters give it away, as those of texts that were put in nearly the same words do. */
  near: boolean
  subjects: readonly [string, string]
}

/** All pairs by how alike something finds them, and how many texts find a true partner among their five nearest. */
export function judge(
  rows: readonly Labelled[],
  likeness: (a: number, b: number) => number,
  characters: readonly (readonly number[])[],
) {
  const pairs: FarPair[] = []
  for (let a = 0; a < rows.length; a++)
    for (let b = a + 1; b < rows.length; b++)
      pairs.push({
        subjects: [rows[a]?.subject ?? '', rows[b]?.subject ?? ''],
        likeness: likeness(a, b),
        same: rows[a]?.subject === rows[b]?.subject,
        near: (characters[a]?.[b] ?? 0) >= FAR,
      })
  const nearest = rows.map((row, a) => {
    const others = rows.map((_, b) => b).filter(b => b !== a)
    const five = others.sort((x, y) => likeness(a, y) - likeness(a, x)).slice(0, 5)
    const isPartner = (b: number) => rows[b]?.subject === row.subject
    return { partners: others.filter(isPartner).length, foundAmongFive: five.some(isPartner) }
  })
  return { pairs, hitAt5: hitAt5(nearest) }
}

/** Average precision when true pairs that the letters give away are left out: near misses in the same words stay. */
export const farPrecision = (pairs: readonly FarPair[]): number =>
  qualityOf(
    pairs.filter(({ same, near }) => !(same && near)),
    0,
  ).averagePrecision

/** All pairs of labelled texts by the method, `parts` of its reading and its weights given. */
export function byMethod(
  rows: readonly Labelled[],
  weights: Weights,
  characters: readonly (readonly number[])[],
  parts?: ReadingParts,
) {
  const reader = shippedReader([], parts)
  const texts = rows.map(({ text, sector }, id) => ({ id, people: sector, kept: reader.keep(text) }))
  const index = new OverlapIndex(reader, (a, b) => a === b, texts, weights)
  const table = rows.map((_, id) => {
    const found = new Map(index.near(id, rows.length).map(each => [each.id, each.likeness]))
    return rows.map((_, other) => found.get(other) ?? 0)
  })
  return judge(rows, (a, b) => table[a]?.[b] ?? 0, characters)
}
