import { describe, expect, it } from 'vitest'
import { groupStatistics } from '@/lib/rating/score'
import { factorVerdict, splitReasons, verdictOf } from '@/lib/rating/verdict'

const TEN_OF_TWELVE = groupStatistics([25, 25, 50, 50, 50, 75, 75, 75, 100, 100], 12)

describe('the verdict (§4)', () => {
  it.each([
    ['green when the whole interval is above 50', 50.004, 64, 'green', null],
    ['red when it is all below 50', 20, 49.99, 'red', null],
    ['amber when it holds 50', 39.4, 64.2, 'amber', 'uncertain'],
    ['amber when it ends on 50', 30, 50, 'amber', 'uncertain'],
    ['amber when it begins on 50', 50, 70, 'amber', 'uncertain'],
  ] as const)('is %s', (_, lower, upper, verdict, amberBecause) => {
    expect(verdictOf(TEN_OF_TWELVE, { lower, upper })).toEqual({ verdict, amberBecause })
  })

  it('is amber when fewer than 30 % of those entitled gave a score, whatever the interval says', () => {
    const scores = [0, 0, 0, 0, 0, 0]
    const interval = { lower: 0, upper: 40 }
    expect(verdictOf(groupStatistics(scores, 20), interval).verdict).toBe('red')
    expect(verdictOf(groupStatistics(scores, 21), interval)).toEqual({
      verdict: 'amber',
      amberBecause: 'too_few_answers',
    })
  })
})

describe('split (§4)', () => {
  const close = groupStatistics([50, 50, 50, 50, 50], 5)

  it('is added when the standard deviation is 30 or more', () => {
    expect(splitReasons(groupStatistics([20, 80, 20, 80], 4), [])).toEqual(['spread'])
    expect(splitReasons(groupStatistics([20.1, 80, 20, 80], 4), [])).toEqual([])
  })

  it('divides by n, not n - 1', () => {
    // 28.87 with n, 33.3 with n - 1
    expect(splitReasons(groupStatistics([25, 25, 25, 75 + 16.7], 4), [])).toEqual([])
  })

  it('is added when one unit right below is green and another red', () => {
    expect(splitReasons(close, ['green', 'amber', 'red'])).toEqual(['units_disagree'])
    expect(splitReasons(close, ['green', 'amber'])).toEqual([])
    expect(splitReasons(close, ['red', 'red'])).toEqual([])
  })

  it('can have both reasons', () => {
    const apart = groupStatistics([0, 0, 100, 100], 4)
    expect(splitReasons(apart, ['red', 'green'])).toEqual(['spread', 'units_disagree'])
  })
})

describe('a factor (§4)', () => {
  it.each([
    ['teammate', 50.1, 80],
    ['opponent', 10, 49.9],
    ['unresolved', 50, 80],
    ['unresolved', 10, 50],
    ['unresolved', 40, 60],
  ] as const)('is %s between %d and %d', (verdict, lower, upper) => {
    expect(factorVerdict({ lower, upper })).toBe(verdict)
  })
})
