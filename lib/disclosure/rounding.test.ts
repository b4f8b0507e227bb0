import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, roundOutward, roundScore, twoSignificantDigits } from '@/lib/disclosure/rounding'

describe('rounding an interval outward (§5)', () => {
  it.each([
    [24.1617, 44.0675, 5, 20, 45],
    [24.1617, 44.0675, 1, 24, 45],
    [39.4377, 64.1923, 5, 35, 65],
    [58.3333, 58.3333, 5, 55, 60],
    [0, 31.0392, 5, 0, 35],
    [60, 100, 5, 60, 100],
  ] as const)('takes %d .. %d by %d to %d .. %d', (lower, upper, step, down, up) => {
    expect(roundOutward({ lower, upper }, step)).toEqual({ lower: down, upper: up })
  })

  it('moves no bound across or onto 50, so a green interval never looks amber', () => {
    expect(roundOutward({ lower: 50.004, upper: 64 }, 5)).toEqual({ lower: 50.1, upper: 65 })
    expect(roundOutward({ lower: 54.9, upper: 64 }, 5)).toEqual({ lower: 50.1, upper: 65 })
    expect(roundOutward({ lower: 30, upper: 49.2 }, 5)).toEqual({ lower: 30, upper: 49.9 })
    expect(roundOutward({ lower: 50.7, upper: 64 }, 1)).toEqual({ lower: 50.1, upper: 64 })
    expect(roundOutward({ lower: 50, upper: 50 }, 5)).toEqual({ lower: 50, upper: 50 })
  })

  it('goes outward from what lies as near a step as numbers can lie', () => {
    expect(roundOutward({ lower: 14.999999999999998, upper: 15.000000000000002 }, 5)).toEqual({
      lower: 10,
      upper: 20,
    })
    expect(roundOutward({ lower: 0, upper: Number.MIN_VALUE }, 5)).toEqual({ lower: 0, upper: 5 })
  })

  it('can keep to another line', () => {
    expect(roundOutward({ lower: 21, upper: 44 }, 5, 20)).toEqual({ lower: 20.1, upper: 45 })
  })

  it('keeps each bound on its side of 50 and outside what was exact, but for the last tenth beside 50', () => {
    const aBound = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(aBound, aBound, fc.constantFrom<1 | 5>(1, 5), (a, b, step) => {
        const exact = { lower: Math.min(a, b), upper: Math.max(a, b) }
        const shown = roundOutward(exact, step)
        expect(Math.sign(shown.lower - 50)).toBe(Math.sign(exact.lower - 50))
        expect(Math.sign(shown.upper - 50)).toBe(Math.sign(exact.upper - 50))
        if (Math.abs(exact.lower - 50) > 0.1) expect(shown.lower).toBeLessThanOrEqual(exact.lower)
        if (Math.abs(exact.upper - 50) > 0.1) expect(shown.upper).toBeGreaterThanOrEqual(exact.upper)
        expect(Math.abs(shown.lower - exact.lower)).toBeLessThanOrEqual(step)
        expect(Math.abs(shown.upper - exact.upper)).toBeLessThanOrEqual(step)
      }),
    )
  })
})

describe('other rounding', () => {
  it('takes a score outside D to the nearest 5', () => {
    expect([0, 32.8125, 47.4, 62.5, 100].map(roundScore)).toEqual([0, 35, 45, 65, 100])
  })

  it('takes a median to two significant digits', () => {
    expect([0, 6, 12.5, 152, 1_540, 0.123].map(twoSignificantDigits)).toEqual([0, 6, 13, 150, 1_500, 0.12])
  })

  it('takes the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([9, 1, 5, 6])).toBe(5.5)
    expect(() => median([])).toThrow(RangeError)
  })
})
