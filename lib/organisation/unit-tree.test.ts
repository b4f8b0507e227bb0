import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TreeUnit, UnitTree } from './unit-tree'

const aUnit = (id: number, parentId: number | null): TreeUnit => ({
  id,
  parentId,
  name: `Unit ${id}`,
  kind: 'team',
  closedOn: null,
})

/** A random tree: unit n hangs under some unit with a lower number. */
const aTree = fc
  .array(fc.nat(), { minLength: 1, maxLength: 30 })
  .map(parents => parents.map((parent, index) => aUnit(index + 1, index === 0 ? null : (parent % index) + 1)))

describe('the unit tree', () => {
  const tree = new UnitTree([aUnit(1, null), aUnit(2, 1), aUnit(3, 2), aUnit(4, 1)])

  it('tells within, above and elsewhere apart', () => {
    expect(tree.relation(2, 2)).toBe('within')
    expect(tree.relation(2, 3)).toBe('within')
    expect(tree.relation(2, 1)).toBe('above')
    expect(tree.relation(2, 4)).toBe('elsewhere')
  })

  it('knows nothing of an id that is not there', () => {
    expect(tree.relation(2, 99)).toBe('elsewhere')
    expect(tree.isWithin(99, 99)).toBe(false)
  })

  it('finds the lowest unit that several share', () => {
    expect(tree.lowestCommon([3, 4])?.id).toBe(1)
    expect(tree.lowestCommon([3, 2])?.id).toBe(2)
    expect(tree.lowestCommon([])).toBeUndefined()
  })

  it('agrees with walking the parents, whatever the tree', () => {
    fc.assert(
      fc.property(aTree, units => {
        const built = new UnitTree(units)
        const parent = new Map(units.map(unit => [unit.id, unit.parentId]))
        const above = (id: number): number[] => {
          const next = parent.get(id)
          return next ? [id, ...above(next)] : [id]
        }
        for (const a of units)
          for (const b of units) expect(built.isWithin(a.id, b.id)).toBe(above(a.id).includes(b.id))
        for (const unit of units) {
          expect(built.lineage(unit.id).map(each => each.id)).toEqual(above(unit.id).reverse())
          expect(built.subtree(unit.id)).toHaveLength(
            units.filter(each => above(each.id).includes(unit.id)).length,
          )
        }
      }),
    )
  })

  it('marks the places of all units that lie so, and of no others, whatever the tree', () => {
    fc.assert(
      fc.property(aTree, fc.integer({ min: 1, max: 40 }), (units, from) => {
        const built = new UnitTree(units)
        for (const relation of ['within', 'above', 'elsewhere'] as const) {
          const places = new Uint8Array(built.units.length)
          built.markPlaces(places, from, relation)
          expect(built.units.filter((_, place) => places[place] === 1)).toEqual(
            built.units.filter(unit => built.relation(from, unit.id) === relation),
          )
        }
      }),
    )
  })

  it('says of some of its units how many of the others stand above each, whatever the tree', () => {
    fc.assert(
      fc.property(aTree, fc.array(fc.integer({ min: 1, max: 35 })), (units, ids) => {
        const own = new UnitTree(units)
        const known = [...new Set(ids)]
          .filter(id => own.find(id))
          .sort((a, b) => own.range(a).first - own.range(b).first)
        expect(own.nested(ids)).toEqual(
          known.map(id => ({
            id,
            depth: known.filter(other => other !== id && own.isWithin(id, other)).length,
          })),
        )
      }),
    )
  })
})
