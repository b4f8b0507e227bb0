import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/platform/time'
import { deliveryOf, weekOf, weekParts } from './week'

describe('the week of a report', () => {
  it.each([
    ['2026-11-26', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2026-11-30', '2026-W49'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-01', '2020-W53'],
  ])('%s lies in %s', (day, week) => expect(weekOf(day)).toBe(week))

  it('is delivered on the first day of the next week, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 20_000 }), shift => {
        const day = addDays('2026-01-01', shift)
        const monday = deliveryOf(day)
        expect(weekOf(monday) > weekOf(day)).toBe(true)
        expect(weekOf(addDays(monday, -1))).toBe(weekOf(day))
        expect(weekOf(addDays(monday, 6))).toBe(weekOf(monday))
      }),
    )
  })

  it('is said by number and year', () => expect(weekParts('2026-W05')).toEqual({ week: 5, year: '2026' }))
})
