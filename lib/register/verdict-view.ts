import type { UnitTree } from '@/lib/organisation/unit-tree'
import { add, type BitSet, emptySet, has, remove, resized } from './bit-set'
import type { Bound, Workforce } from './bound-people'

/** The newest published verdict of a requirement for one unit, as it was frozen (docs/method.md §5). */
export interface PublishedVerdict {
  unitId: number
  verdict: 'green' | 'amber' | 'red'
  split: boolean
  /** 0 to 100, with its interval. */
  score: number
  low: number
  high: number
}

/** Every requirement's verdict as somebody with these results in sight sees it. */
export interface VerdictView {
  key: string
  /** By the row's place in the list index. */
  seen: readonly (PublishedVerdict | null)[]
  sets: ReadonlyMap<string, BitSet>
  /** There is a verdict that this reader may not see. */
  isHidden(position: number): boolean
}

/**
 * The view of all rows; with a view from before, only what has changed since is worked out.
 * @param verdict what this reader sees of a row, and what there is to see at all
 */
export function verdictView<Row>(
  key: string,
  rows: readonly Row[],
  verdict: Record<'seen' | 'any', (row: Row) => PublishedVerdict | null>,
  since?: { before: VerdictView; changed: ReadonlySet<number> },
): VerdictView {
  const seen = since ? [...since.before.seen] : []
  const sets = new Map<string, BitSet>()
  for (const [value, set] of since?.before.sets ?? []) sets.set(value, resized(set, rows.length))
  const put = (value: string, position: number) => {
    const set = sets.get(value) ?? emptySet(rows.length)
    sets.set(value, set)
    add(set, position)
  }
  for (const position of since?.changed ?? rows.keys()) {
    const row = rows[position]
    if (row === undefined) continue
    if (since) for (const set of sets.values()) remove(set, position)
    const shown = verdict.seen(row)
    seen[position] = shown
    if (shown) {
      put(shown.verdict, position)
      if (shown.split) put('split', position)
    } else put(verdict.any(row) ? 'not_shown' : 'unrated', position)
  }
  const notShown = sets.get('not_shown')
  return { key, seen, sets, isHidden: position => notShown !== undefined && has(notShown, position) }
}

/**
 * The verdict of a requirement *for a unit*: its own; else that of a unit below which holds everybody bound here, and
 * so speaks for all of them; else the nearest above (docs/method.md §8). Null when none of these is in sight.
 *
 * @param visible units whose results may be seen; all when not said
 */
export function unitEvidence(
  workforce: Workforce,
  row: { bound: Bound; publications: readonly PublishedVerdict[] },
  unitId: number,
  visible?: ReadonlySet<number>,
): PublishedVerdict | null {
  const { tree } = workforce
  let below: PublishedVerdict | null = null
  let above: PublishedVerdict | null = null
  for (const each of row.publications) {
    if (visible && !visible.has(each.unitId)) continue
    if (each.unitId === unitId) return each
    if (tree.isWithin(unitId, each.unitId)) {
      if (!above || tree.depth(each.unitId) > tree.depth(above.unitId)) above = each
    } else if (tree.isWithin(each.unitId, unitId)) {
      const speaksForAll = workforce.people(row.bound, each.unitId) === workforce.people(row.bound, unitId)
      if (speaksForAll && (!below || tree.depth(each.unitId) < tree.depth(below.unitId))) below = each
    }
  }
  return below ?? above
}

/**
 * The verdict to show of those one may see: that of the topmost unit, because it speaks for most people; between two
 * at the same height the first in tree order. Null when none is in sight.
 */
export function ownEvidence(
  tree: UnitTree,
  publications: readonly PublishedVerdict[],
  visible?: ReadonlySet<number>,
): PublishedVerdict | null {
  let best: PublishedVerdict | null = null
  for (const each of publications) {
    if (visible && !visible.has(each.unitId)) continue
    if (best === null) best = each
    else {
      const higher = tree.depth(each.unitId) - tree.depth(best.unitId)
      if (higher < 0 || (higher === 0 && tree.range(each.unitId).first < tree.range(best.unitId).first))
        best = each
    }
  }
  return best
}
