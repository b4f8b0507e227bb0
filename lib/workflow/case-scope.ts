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

/** Whether a case for this unit covers all whom the requirement binds (§8), by the paths of the units it binds. */
export function coversAllBound(path: UnitPath, boundPaths: readonly UnitPath[]): boolean {
  return boundPaths.every(bound => lies(bound, path))
}
