import type { UnitTree } from '@/lib/organisation/unit-tree'

/**
 * Where a unit lies, ancestors first and itself last: `/1/4/9/`. A subtree is everything that begins with its path.
 */
export type UnitPath = string

const lies = (below: UnitPath, above: UnitPath) => below.startsWith(above)

/**
 * The open case that a new one would overlap, or null (§8: open cases of one requirement never overlap). Two cases
 * overlap when one's unit is the other's or lies below it.
 */
export function overlappingCase<C extends { path: UnitPath }>(
  path: UnitPath,
  openCases: readonly C[],
): C | null {
  return openCases.find(open => lies(path, open.path) || lies(open.path, path)) ?? null
}

/** Whether a case for this unit covers all whom the requirement binds (§8), by the units it is bound to. */
export function coversAllBound(tree: UnitTree, unitId: number, markUnitIds: readonly number[]): boolean {
  return markUnitIds.every(id => tree.isWithin(id, unitId))
}
