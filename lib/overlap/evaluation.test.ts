import { describe, expect, it } from 'vitest'
import { bestF1, hitAt5, qualityOf } from './evaluation'

const pairs = [
  { likeness: 0.9, same: true },
  { likeness: 0.8, same: false },
  { likeness: 0.7, same: true },
  { likeness: 0.1, same: false },
]

describe('how well a method judges', () => {
  it('is worked out as by hand', () => {
    // Average precision: (1/1 + 2/3) / 2.
    expect(qualityOf(pairs, 0.5)).toEqual({
      averagePrecision: (1 + 2 / 3) / 2,
      precision: 2 / 3,
      recall: 1,
      f1: 0.8,
    })
    expect(qualityOf(pairs, 0.85)).toMatchObject({ precision: 1, recall: 0.5 })
    expect(bestF1(pairs)).toBeCloseTo(0.8)
  })

  it('gains nothing by finding everything equally alike', () => {
    const equal = pairs.map(pair => ({ ...pair, likeness: 1 }))
    expect(qualityOf(equal, 0.5).averagePrecision).toBe(0.5)
    expect(bestF1(equal)).toBeCloseTo(2 / 3)
  })

  it('counts only texts that have a partner', () => {
    const nearest = [
      { partners: 1, foundAmongFive: true },
      { partners: 2, foundAmongFive: false },
      { partners: 0, foundAmongFive: false },
    ]
    expect(hitAt5(nearest)).toBe(0.5)
    expect(hitAt5([])).toBe(0)
    expect(qualityOf([], 0.5)).toEqual({ averagePrecision: 0, precision: 0, recall: 0, f1: 0 })
  })

  it('judges all pairs of six hundred texts at once', () => {
    const many = Array.from({ length: 180_000 }, (_, at) => ({
      likeness: at / 180_000,
      same: at % 600 === 0,
    }))
    const began = performance.now()
    expect(qualityOf(many, 0.5).recall).toBeCloseTo(0.5)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
