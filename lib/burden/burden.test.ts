import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedAsValues, periods } from '@/lib/register/vocabulary'
import { type Burden, hoursOfUnits, hoursPerYear, minutesAWeekForEach, occurrencesPerYear } from './hours'
import { cost, fullTimeYears, oneHourIn, shareOfTime } from './proportion'
import { standardBurdenSettings as settings } from './settings'

const aBurden = (over: Partial<Burden> = {}): Burden => ({
  minutes: 12,
  occurrences: 1,
  period: 'day',
  countedAs: 'per_employee',
  anywayPercent: 0,
  ...over,
})

const anyBurden: fc.Arbitrary<Burden> = fc.record({
  minutes: fc.double({ min: 0, max: 480, noNaN: true }),
  occurrences: fc.integer({ min: 0, max: 50 }),
  period: fc.constantFrom(...periods),
  countedAs: fc.constantFrom(...countedAsValues),
  anywayPercent: fc.integer({ min: 0, max: 100 }),
})

describe('the Standard Cost Model (§3)', () => {
  it('counts 12 minutes, 220 times a year, for 35 people as 1,540 hours, 0.80 full-time years, 616,000 DKK', () => {
    const hours = hoursPerYear(aBurden({ minutes: 12, occurrences: 1, period: 'day' }), 35, settings)
    expect(hours).toBeCloseTo(1540, 9)
    expect(fullTimeYears(hours, settings)).toBeCloseTo(0.8, 3)
    expect(cost(hours, settings)).toBeCloseTo(616_000, 6)
  })

  it('counts 6 minutes, 5 times a week, for 24 people as 528 hours', () => {
    expect(hoursPerYear(aBurden({ minutes: 6, occurrences: 5, period: 'week' }), 24, settings)).toBeCloseTo(
      528,
      9,
    )
  })

  it.each([
    ['day', 220],
    ['week', 44],
    ['month', 12],
    ['quarter', 4],
    ['year', 1],
  ] as const)('counts once a %s as %i a year', (period, times) => {
    expect(occurrencesPerYear({ occurrences: 1, period }, settings)).toBe(times)
  })

  it('takes off what one would do anyway', () => {
    expect(hoursPerYear(aBurden({ anywayPercent: 25 }), 35, settings)).toBeCloseTo(1155, 9)
  })

  it('reads 12 minutes a day back as 60 minutes a working week for each, however it was typed', () => {
    expect(minutesAWeekForEach(aBurden(), 35, settings)).toBeCloseTo(60, 9)
    expect(
      minutesAWeekForEach(aBurden({ minutes: 12 * 35, countedAs: 'unit_total' }), 35, settings),
    ).toBeCloseTo(60)
    expect(minutesAWeekForEach(aBurden({ anywayPercent: 50 }), 35, settings)).toBeCloseTo(60, 9)
    expect(minutesAWeekForEach(aBurden(), 0, settings)).toBeNull()
  })

  it('divides "in all" among the units by people bound', () => {
    const inAll = aBurden({ minutes: 60, occurrences: 1, period: 'month', countedAs: 'unit_total' })
    const units = [
      { unitId: 1, people: 30 },
      { unitId: 2, people: 10 },
      { unitId: 3, people: 0 },
    ]
    expect([...hoursOfUnits(inAll, units, settings)]).toEqual([
      [1, 9],
      [2, 3],
      [3, 0],
    ])
  })

  it('lets the units sum to the whole', () => {
    fc.assert(
      fc.property(
        anyBurden,
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 }),
        (burden, people) => {
          const units = people.map((count, index) => ({ unitId: index, people: count }))
          const parts = [...hoursOfUnits(burden, units, settings).values()].reduce((sum, h) => sum + h, 0)
          const whole = hoursPerYear(
            burden,
            people.reduce((sum, n) => sum + n, 0),
            settings,
          )
          expect(parts).toBeCloseTo(whole, 4)
        },
      ),
    )
  })

  it('takes nobody’s time where nobody is bound', () => {
    expect(hoursPerYear(aBurden({ countedAs: 'unit_total' }), 0, settings)).toBe(0)
  })

  it('refuses figures that cannot be', () => {
    expect(() => hoursPerYear(aBurden({ minutes: -1 }), 3, settings)).toThrow(RangeError)
    expect(() => hoursPerYear(aBurden({ anywayPercent: 101 }), 3, settings)).toThrow(RangeError)
    expect(() => hoursPerYear(aBurden(), Number.NaN, settings)).toThrow(RangeError)
  })
})

describe('a unit’s share of its time (§3)', () => {
  it('is hours over employment: every ninth hour', () => {
    const share = shareOfTime(9.4 * 1924, 84.6, settings)
    expect(share).toBeCloseTo(1 / 9, 9)
    expect(oneHourIn(share)).toBe(9)
  })
  it('is unknown where nobody is employed, and not said where it is next to nothing', () => {
    expect(shareOfTime(100, 0, settings)).toBeNull()
    expect(oneHourIn(null)).toBeNull()
    expect(oneHourIn(0)).toBeNull()
    expect(oneHourIn(0.001)).toBeNull()
    expect(oneHourIn(1.4)).toBe(1)
  })
})
