import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, isDay, today } from './time'

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('days of the calendar', () => {
  it('adds months and stops at the end of a short one', () => {
    expect(addMonths('2026-11-23', 3)).toBe('2027-02-23')
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  })
  it('counts what it added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })
  it('begins at midnight in Denmark, summer and winter', () => {
    const at = (instant: string) => today(Date.parse(instant))
    expect(at('2026-07-01T21:59:59Z')).toBe('2026-07-01')
    expect(at('2026-07-01T22:00:00Z')).toBe('2026-07-02')
    expect(at('2026-12-31T22:59:59Z')).toBe('2026-12-31')
    expect(at('2026-12-31T23:00:00Z')).toBe('2027-01-01')
    expect(at('2026-07-01T21:59:59Z')).toBe('2026-07-01')
  })
  it('knows what is no day', () => {
    expect(isDay('2028-02-29')).toBe(true)
    // A year typed with two digits.
    expect(isDay('0026-05-01')).toBe(false)
    for (const wrong of ['2026-02-30', '23-11-2026', '', '2026-11-23T10:00:00Z'])
      expect(isDay(wrong)).toBe(false)
  })
})
