import { describe, expect, it } from 'vitest'
import { studentTQuantile, t95 } from '@/lib/rating/student-t'

/** P(T < t) by Simpson's rule, with the normalising constant found by the same rule: nothing shared with the code under test. */
function probabilityBelow(t: number, df: number): number {
  // With t = √df · tan(u) the density is proportional to cos(u)^(df - 1).
  const integral = (from: number, to: number) => {
    const steps = 20_000
    const h = (to - from) / steps
    let sum = 0
    for (let i = 0; i <= steps; i++) {
      const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2
      sum += weight * Math.max(0, Math.cos(from + i * h)) ** (df - 1)
    }
    return (sum * h) / 3
  }
  const half = integral(0, Math.PI / 2)
  return 0.5 + integral(0, Math.atan(t / Math.sqrt(df))) / (2 * half)
}

describe('t(0.95, df), the factor of every interval (§4)', () => {
  it.each([
    [1, 6.3137515148],
    [2, 2.9199855804],
    [3, 2.3533634348],
    [4, 2.1318467863],
    [5, 2.0150483733],
    [6, 1.9431802805],
    [10, 1.8124611228],
    [12, 1.7822875556],
    [30, 1.6972608866],
    [100, 1.6602343261],
    [1e6, 1.6448551507],
  ])('is the tabled value for df = %d', (df, tabled) => {
    expect(Math.abs(t95(df) - tabled)).toBeLessThan(1e-6)
  })

  it.each([1, 2, 2.5, 3.25, 7.75, 40.5, 333.3])('leaves 95 % below it for any real df (%d)', df => {
    expect(probabilityBelow(t95(df), df)).toBeCloseTo(0.95, 7)
  })

  it('falls towards the normal quantile as df grows', () => {
    let above = Number.POSITIVE_INFINITY
    for (let df = 1; df < 20_000; df = df * 1.3 + 0.1) {
      const t = studentTQuantile(0.95, df)
      expect(t).toBeLessThan(above)
      expect(t).toBeGreaterThan(1.6448536)
      above = t
    }
  })

  it('serves other probabilities too', () => {
    expect(studentTQuantile(0.975, 10)).toBeCloseTo(2.228138852, 7)
    expect(studentTQuantile(0.75, 1)).toBeCloseTo(1, 9)
  })

  it('refuses what has no quantile', () => {
    expect(() => studentTQuantile(0.95, 0.5)).toThrow(RangeError)
    expect(() => studentTQuantile(0.5, 3)).toThrow(RangeError)
    expect(() => studentTQuantile(0.95, Number.NaN)).toThrow(RangeError)
  })
})
