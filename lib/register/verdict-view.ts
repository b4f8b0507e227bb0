import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { BitSet } from './bit-set'

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
}

/**
 * The verdict to show of those one may see: that of the topmost unit, because it speaks for most people; between two
 * at the same height the first in tree order. Null when none is in sight.
 */
export function ownEvidence(
  tree: UnitTree,
  publications: readonly PublishedVerdict[],
  visible: ReadonlySet<number>,
): PublishedVerdict | null {
  let best: PublishedVerdict | null = null
  for (const each of publications) {
    if (!visible.has(each.unitId)) continue
    if (best === null) best = each
    else {
      const higher = tree.depth(each.unitId) - tree.depth(best.unitId)
      if (higher < 0 || (higher === 0 && tree.range(each.unitId).first < tree.range(best.unitId).first))
        best = each
    }
  }
  return best
}
