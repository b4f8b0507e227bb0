import type { TreeUnit, UnitTree } from './unit-tree'

export type UnitKind = TreeUnit['kind']

/** What may hang below what (docs/method.md §2). A team may have teams of its own; nothing hangs above the municipality. */
export const kindsBelow = {
  municipality: ['department', 'institution', 'team'],
  department: ['institution', 'team'],
  institution: ['team'],
  team: ['team'],
} as const satisfies Record<UnitKind, readonly UnitKind[]>

export const mayHangBelow = (kind: UnitKind, parent: UnitKind): boolean =>
  (kindsBelow[parent] as readonly UnitKind[]).includes(kind)

export type MoveObstacle = 'root' | 'same_place' | 'below_itself' | 'parent_closed' | 'kind'

/** Why a unit cannot move below another, or null when it can. */
export function moveObstacle(tree: UnitTree, unitId: number, parentId: number): MoveObstacle | null {
  const [unit, parent] = [tree.get(unitId), tree.get(parentId)]
  if (unit.parentId === null) return 'root'
  if (tree.isWithin(parentId, unitId)) return 'below_itself'
  if (unit.parentId === parentId) return 'same_place'
  if (parent.closedOn) return 'parent_closed'
  return mayHangBelow(unit.kind, parent.kind) ? null : 'kind'
}

/** Every unit that could take this one, in tree order. */
export const placesToMove = (tree: UnitTree, unitId: number): TreeUnit[] =>
  tree.units.filter(place => moveObstacle(tree, unitId, place.id) === null)

/** The new path of a moved unit and of everything below it. */
export function pathsAfterMove(tree: UnitTree, unitId: number, parentId: number): Map<number, string> {
  const pathTo = (units: readonly TreeUnit[]) => `/${units.map(unit => unit.id).join('/')}/`
  const above = pathTo(tree.lineage(parentId))
  return new Map(
    tree.subtree(unitId).map(unit => {
      const line = tree.lineage(unit.id)
      const own = line.slice(line.findIndex(each => each.id === unitId))
      return [unit.id, `${above.slice(0, -1)}${pathTo(own)}`]
    }),
  )
}
