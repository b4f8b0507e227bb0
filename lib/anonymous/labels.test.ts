import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { labelsOf } from './labels'

interface Town {
  tree: UnitTree
  peopleIn: Map<number, number>
}

/** A tree of up to forty units with few people in most of them. */
const towns = fc
  .array(fc.record({ above: fc.nat(), people: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((drawn): Town => {
    const units = drawn.map(({ above }, place) => ({
      id: place + 1,
      parentId: place === 0 ? null : (above % place) + 1,
      name: `Enhed ${place + 1}`,
      kind: 'team' as const,
      closedOn: null,
    }))
    return {
      tree: new UnitTree(units),
      peopleIn: new Map(drawn.map(({ people }, place) => [place + 1, people])),
    }
  })

describe('the label of what is said without a name', () => {
  it('is shared by k people or more, whatever they write from, and by as many as the page says', () => {
    fc.assert(
      fc.property(towns, fc.integer({ min: 5, max: 8 }), ({ tree, peopleIn }, k) => {
        const classes = labelsOf(tree, peopleIn, k)
        const sharing = new Map<number, number>()
        for (const { id } of tree.units) {
          const label = classes.get(id)
          const people = peopleIn.get(id) ?? 0
          if (label && people > 0) sharing.set(label.unitId, (sharing.get(label.unitId) ?? 0) + people)
        }
        for (const people of sharing.values()) expect(people).toBeGreaterThanOrEqual(k)
        for (const { id } of tree.units) {
          const label = classes.get(id)
          if (!label) continue
          expect(tree.isWithin(id, label.unitId)).toBe(true)
          expect(label.people).toBeGreaterThanOrEqual(k)
          if (sharing.has(label.unitId)) expect(label.people).toBe(sharing.get(label.unitId))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives no smaller group to somebody who knows which label each unit carries', () => {
    fc.assert(
      fc.property(towns, ({ tree, peopleIn }) => {
        const classes = labelsOf(tree, peopleIn, 5)
        // Whoever knows who works where and how units are labelled sees the groups of people with the same label, and nothing between.
        const labels = new Set(tree.units.map(({ id }) => classes.get(id)?.unitId ?? null))
        for (const label of labels) {
          const group = tree.units.filter(({ id }) => (classes.get(id)?.unitId ?? null) === label)
          const people = group.reduce((sum, { id }) => sum + (peopleIn.get(id) ?? 0), 0)
          if (label !== null) expect(people === 0 || people >= 5).toBe(true)
        }
      }),
    )
  })

  it('is not there where fewer than k work in all', () => {
    const units = [1, 2].map(id => ({
      id,
      parentId: id === 1 ? null : 1,
      name: `Enhed ${id}`,
      kind: 'team' as const,
      closedOn: null,
    }))
    const tree = new UnitTree(units)
    expect([...labelsOf(tree, new Map([[2, 4]]), 5).values()]).toEqual([null, null])
    expect(labelsOf(tree, new Map([[2, 5]]), 5).get(2)).toEqual({ unitId: 2, people: 5 })
  })
})
