import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SharedRows } from './shared-rows'

const numbers = fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 40 })
const manyNumbers = fc
  .integer({ min: 16_000, max: 17_000 })
  .map(length => Array.from({ length }, (_, i) => i))

it('gives every row back as it was put, however many come after it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 9, arbitrary: numbers }, manyNumbers), { maxLength: 60 }),
      all => {
        const rows = new SharedRows()
        const kept = all.map(each => rows.put(each))
        expect(kept.map(row => [...row])).toEqual(all)
      },
    ),
    { numRuns: 50 },
  )
})

it('lays short rows in one block', () => {
  const rows = new SharedRows()
  expect(rows.put([1, 2]).buffer).toBe(rows.put([3]).buffer)
})
