import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  kindsBelow,
  mayHangBelow,
  moveObstacle,
  pathsAfterMove,
  placesToMove,
  type UnitKind,
} from './unit-rules'
import { type TreeUnit, UnitTree } from './unit-tree'

/** A random tree whose kinds follow the table. */
const aTree = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 25 }).map(picks => {
  const units: TreeUnit[] = [{ id: 1, parentId: null, name: 'Kommune', kind: 'municipality', closedOn: null }]
  for (const [where, what] of picks) {
    const parent = units[where % units.length]
    if (!parent) continue
    const kinds: readonly UnitKind[] = kindsBelow[parent.kind]
    const kind = kinds[what % kinds.length] ?? 'team'
    units.push({
      id: units.length + 1,
      parentId: parent.id,
      name: `Enhed ${units.length}`,
      kind,
      closedOn: null,
    })
  }
  return units
})

const move = (units: readonly TreeUnit[], unitId: number, parentId: number) =>
  new UnitTree(units.map(unit => (unit.id === unitId ? { ...unit, parentId } : unit)))

describe('moving a unit', () => {
  it('never makes a cycle, loses a unit, or breaks the order of kinds', () => {
    fc.assert(
      fc.property(aTree, fc.nat(), (units, pick) => {
        const tree = new UnitTree(units)
        const unit = units[pick % units.length]
        if (!unit) return
        for (const place of placesToMove(tree, unit.id)) {
          const moved = move(units, unit.id, place.id)
          expect(moved.units).toHaveLength(units.length)
          for (const each of moved.units)
            if (each.parentId !== null)
              expect(mayHangBelow(each.kind, moved.get(each.parentId).kind)).toBe(true)
        }
      }),
    )
  })

  it('gives exactly the paths that the tree afterwards has', () => {
    fc.assert(
      fc.property(aTree, fc.nat(), (units, pick) => {
        const tree = new UnitTree(units)
        const unit = units[pick % units.length]
        if (!unit) return
        for (const place of placesToMove(tree, unit.id)) {
          const moved = move(units, unit.id, place.id)
          const expected = moved.subtree(unit.id).map(each => [
            each.id,
            `/${moved
              .lineage(each.id)
              .map(above => above.id)
              .join('/')}/`,
          ])
          expect([...pathsAfterMove(tree, unit.id, place.id)].sort()).toEqual(expected.sort())
        }
      }),
    )
  })

  it('is refused below itself, to where it is, below a closed unit and below the wrong kind', () => {
    const units: TreeUnit[] = [
      { id: 1, parentId: null, name: 'Kommune', kind: 'municipality', closedOn: null },
      { id: 2, parentId: 1, name: 'Sundhed', kind: 'department', closedOn: null },
      { id: 3, parentId: 2, name: 'Hjemmepleje', kind: 'institution', closedOn: null },
      { id: 4, parentId: 3, name: 'Team A', kind: 'team', closedOn: null },
      { id: 5, parentId: 2, name: 'Nedlagt', kind: 'institution', closedOn: '2026-01-01' },
    ]
    const tree = new UnitTree(units)
    expect(moveObstacle(tree, 1, 2)).toBe('root')
    expect(moveObstacle(tree, 3, 4)).toBe('below_itself')
    expect(moveObstacle(tree, 3, 3)).toBe('below_itself')
    expect(moveObstacle(tree, 3, 2)).toBe('same_place')
    expect(moveObstacle(tree, 4, 5)).toBe('parent_closed')
    expect(moveObstacle(tree, 2, 3)).toBe('below_itself')
    expect(moveObstacle(tree, 3, 1)).toBeNull()
  })
})
