import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeSince } from './change'

const bounds = (low: number, high: number) => ({ low, high })

describe('what changed since the last round', () => {
  it.each([
    [bounds(10, 30), bounds(31, 60), 'better'],
    [bounds(40, 60), bounds(10, 39.9), 'worse'],
    [bounds(10, 30), bounds(30, 60), 'unclear'],
    [bounds(40, 60), bounds(10, 40), 'unclear'],
    [bounds(0, 100), bounds(49, 51), 'unclear'],
    [bounds(50, 50), bounds(50, 50), 'unclear'],
  ] as const)('%o, then %o: %s', (before, now, change) => {
    expect(changeSince(before, now)).toBe(change)
  })

  it('is the opposite the other way round, and nothing where intervals overlap', () => {
    const interval = fc
      .tuple(fc.nat(100), fc.nat(100))
      .map(([a, b]) => bounds(Math.min(a, b), Math.max(a, b)))
    const opposite = { better: 'worse', worse: 'better', unclear: 'unclear' } as const
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(changeSince(b, a)).toBe(opposite[changeSince(a, b)])
        if (a.low <= b.high && b.low <= a.high) expect(changeSince(a, b)).toBe('unclear')
      }),
    )
  })
})
