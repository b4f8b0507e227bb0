import { describe, expect, it } from 'vitest'
import { chooseClasses } from '@/lib/disclosure/classes'
import { aRandomTree } from '@/lib/disclosure/testing/random-tree'
import { seededRandom } from '@/lib/platform/testing/seeded-random'

const HOME_CARE = [
  { id: 1, parentId: null },
  { id: 2, parentId: 1 },
  { id: 3, parentId: 2 },
  { id: 4, parentId: 2 },
  { id: 5, parentId: 2 },
]

describe('classes (§5)', () => {
  it('gives everybody the nearest chosen unit at or above their own', () => {
    const { classes, classOf, withoutClass } = chooseClasses(
      HOME_CARE,
      new Map([
        [3, 11],
        [4, 10],
        [5, 3],
      ]),
      5,
    )
    expect(classes).toEqual([
      { unitId: 1, entitled: 0 },
      { unitId: 2, entitled: 13 },
      { unitId: 3, entitled: 11 },
    ])
    expect(Object.fromEntries(classOf)).toEqual({ 1: 1, 2: 2, 3: 3, 4: 2, 5: 2 })
    expect(withoutClass).toEqual([
      { unitId: 4, classUnitId: 2, because: 'would_reveal_small_group' },
      { unitId: 5, classUnitId: 2, because: 'too_few' },
    ])
  })

  it('says where nobody is entitled', () => {
    const { withoutClass } = chooseClasses(
      HOME_CARE,
      new Map([
        [3, 11],
        [4, 10],
      ]),
      5,
    )
    expect(withoutClass).toEqual([{ unitId: 5, classUnitId: 2, because: 'nobody_entitled' }])
  })

  it('offers nothing where fewer than k are entitled in all', () => {
    const { classes, classOf } = chooseClasses(
      HOME_CARE,
      new Map([
        [3, 2],
        [4, 2],
      ]),
      5,
    )
    expect(classes).toEqual([])
    expect(classOf.get(3)).toBeNull()
  })

  it('never goes below five', () => {
    expect(() => chooseClasses(HOME_CARE, new Map([[3, 11]]), 4)).toThrow(RangeError)
    expect(() => chooseClasses(HOME_CARE, new Map([[3, 11]]), 5.5)).toThrow(RangeError)
  })

  it('lets no ballot carry a label that fewer than k people share, and leaves nobody without one', () => {
    const random = seededRandom(3)
    for (let i = 0; i < 3_000; i++) {
      const { nodes, own } = aRandomTree(random)
      const { classes } = chooseClasses(nodes, own, 5)
      const everybody = [...own.values()].reduce((sum, people) => sum + people, 0)
      const labelled = classes.reduce((sum, { entitled }) => sum + entitled, 0)
      expect(labelled).toBe(everybody >= 5 ? everybody : 0)
      expect(classes.filter(({ entitled }) => entitled > 0 && entitled < 5)).toEqual([])
    }
  })
})
