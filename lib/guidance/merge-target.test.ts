import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareStanding, mergeTargetOf, type Standing } from './merge-target'

const one = (over: Partial<Standing> = {}): Standing => ({
  ...{ id: 1, verdict: 'amber', low: 40, hours: 100, introducedOn: '2020-01-01' },
  ...over,
})

describe('a merge target (§8)', () => {
  it.each<[string, Partial<Standing>, boolean]>([
    ['a better verdict', { verdict: 'green', low: 0, hours: 900 }, true],
    ['a worse verdict', { verdict: 'red', low: 90, hours: 1 }, false],
    ['a higher lower bound', { low: 45, hours: 900 }, true],
    ['fewer hours', { hours: 99 }, true],
    ['more hours', { hours: 101, introducedOn: '1999-01-01' }, false],
    ['an older one', { introducedOn: '2019-12-31' }, true],
    ['one from long ago', { introducedOn: null }, true],
    ['a newer one', { introducedOn: '2020-01-02' }, false],
    ['its equal', {}, false],
    ['an unrated one', { verdict: null, low: null, hours: 1 }, false],
  ])('%s', (_, over, isTarget) => {
    expect(mergeTargetOf(one(), [one({ id: 2, ...over })])?.id).toBe(isTarget ? 2 : undefined)
  })
  it('of an unrated one is whichever is rated, and the best of several', () => {
    const red = one({ id: 2, verdict: 'red' })
    const green = one({ id: 3, verdict: 'green' })
    expect(mergeTargetOf(one({ verdict: null, low: null, hours: 1 }), [red, green])?.id).toBe(3)
    expect(mergeTargetOf(one(), [])).toBeNull()
  })
  it('is never both ways', () => {
    const standing = fc.record({
      id: fc.nat(),
      verdict: fc.constantFrom('green', 'amber', 'red', null),
      low: fc.option(fc.nat({ max: 100 })),
      hours: fc.nat({ max: 3 }),
      introducedOn: fc.option(fc.constantFrom('2019-01-01', '2020-01-01')),
    })
    fc.assert(
      fc.property(standing, standing, (a, b) => {
        expect(Math.sign(compareStanding(a, b)) + Math.sign(compareStanding(b, a))).toBe(0)
        expect(mergeTargetOf(a, [b]) !== null && mergeTargetOf(b, [a]) !== null).toBe(false)
      }),
    )
  })
})
