import { describe, expect, it } from 'vitest'
import { percentile } from './percentiles'

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, place) => 100 - place)
  it('is a value that was measured, with that share of all at or below it', () => {
    expect(percentile(hundred, 0.5)).toBe(50)
    expect(percentile(hundred, 0.95)).toBe(95)
    expect(percentile(hundred, 1)).toBe(100)
    expect(percentile([7], 0.95)).toBe(7)
  })
  it('says so when nothing was measured', () => expect(percentile([], 0.95)).toBeNaN())
})
