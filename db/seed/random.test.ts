import { describe, expect, it } from 'vitest'
import { seededRandom } from './random'

describe('seeded random numbers', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const draw = (seed: string) => {
      const random = seededRandom(seed)
      return Array.from({ length: 20 }, () => random.next())
    }
    expect(draw('fjordby')).toEqual(draw('fjordby'))
    expect(draw('fjordby')).not.toEqual(draw('søby'))
  })

  it('branches by name, whatever was drawn before', () => {
    const one = seededRandom('fjordby')
    const other = seededRandom('fjordby')
    other.next()
    expect(one.branch('people').next()).toBe(other.branch('people').next())
    expect(one.branch('people').next()).not.toBe(one.branch('ballots').next())
  })

  it('spreads evenly, and normally with the mean and deviation asked for', () => {
    const random = seededRandom('spread')
    const wholes = Array.from({ length: 6000 }, () => random.whole(1, 6))
    for (const face of [1, 2, 3, 4, 5, 6]) {
      const share = wholes.filter(each => each === face).length / wholes.length
      expect(share).toBeGreaterThan(0.14)
      expect(share).toBeLessThan(0.19)
    }
    const draws = Array.from({ length: 6000 }, () => random.normal(50, 10))
    const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length
    const deviation = Math.sqrt(draws.reduce((sum, each) => sum + (each - mean) ** 2, 0) / draws.length)
    expect(mean).toBeCloseTo(50, 0)
    expect(deviation).toBeCloseTo(10, 0)
  })

  it('shuffles without losing anything', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const shuffled = seededRandom('cards').shuffle(items)
    expect(shuffled).not.toEqual(items)
    expect([...shuffled].sort()).toEqual(items)
  })

  it('refuses to pick from nothing', () => {
    expect(() => seededRandom('empty').pick([])).toThrow(RangeError)
  })
})
