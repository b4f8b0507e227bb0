import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { BitSet } from './bit-set'
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
