import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layWeek } from './week-layout'

it('goes on in the next day where a day is full', () => {
  expect(
    layWeek(
      [
        { key: 'a', hours: 5 },
        { key: 'b', hours: 5 },
      ],
      40,
    ),
  ).toEqual([
    { key: 'a', day: 0, from: 0, to: 5 },
    { key: 'b', day: 0, from: 5, to: 8 },
    { key: 'b', day: 1, from: 0, to: 2 },
  ])
})

it('lays every hour once, in a day, until the week is full', () => {
  const pieces = fc
    .array(fc.double({ min: 0, max: 20, noNaN: true }), { maxLength: 6 })
    .map(all => all.map((hours, place) => ({ key: String(place), hours })))
  fc.assert(
    fc.property(pieces, fc.integer({ min: 20, max: 45 }), (given, week) => {
      const blocks = layWeek(given, week)
      const laid = blocks.reduce((sum, block) => sum + block.to - block.from, 0)
      expect(laid).toBeCloseTo(
        Math.min(
          week,
          given.reduce((sum, piece) => sum + piece.hours, 0),
        ),
        6,
      )
      for (const { day, from, to } of blocks) {
        expect(day).toBeLessThan(5)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(week / 5 + 1e-9)
      }
    }),
  )
})
