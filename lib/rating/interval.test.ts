import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byGroupEstimate, type Estimate, meanInterval, togetherEstimate } from '@/lib/rating/interval'
import { combineGroups, type GroupStatistics, groupStatistics, meanScore } from '@/lib/rating/score'

const FIRST_EIGHT = [25, 25, 37.5, 37.5, 50, 50, 25, 12.5]

interface WorkedExample {
  name: string
  groups: GroupStatistics[]
  mean: number
  /** centre, sd, lower, upper */
  together: [number, number, number, number]
  byGroup?: [number, number, number, number]
  hull: [number, number]
}

const WORKED_EXAMPLES: WorkedExample[] = [
  {
    name: 'five zeros of 50',
    groups: [groupStatistics([0, 0, 0, 0, 0], 50)],
    mean: 0,
    together: [12.8571, 9.3569, 0, 31.0392],
    hull: [0, 31.0392],
  },
  {
    name: 'everybody',
    groups: [groupStatistics([0, 25, 25, 50, 50, 50, 75, 75, 75, 75, 100, 100], 12)],
    mean: 58.3333,
    together: [58.3333, 0, 58.3333, 58.3333],
    hull: [58.3333, 58.3333],
  },
  {
    name: 'ten of 12',
    groups: [groupStatistics([25, 25, 50, 50, 50, 75, 75, 75, 100, 100], 12)],
    mean: 62.5,
    together: [62.1528, 3.253, 56.3108, 67.9947],
    hull: [56.3108, 67.9947],
  },
  {
    name: 'eight of 30 who disagree',
    groups: [groupStatistics([0, 0, 0, 12.5, 87.5, 100, 100, 100], 30)],
    mean: 50,
    together: [50, 11.7694, 28.4254, 71.5746],
    hull: [28.4254, 71.5746],
  },
  {
    name: 'eight of 10 in one team and five of 20 in another',
    groups: [groupStatistics(FIRST_EIGHT, 10), groupStatistics([75, 62.5, 75, 87.5, 50], 20)],
    mean: 47.1154,
    together: [47.3333, 4.4828, 39.4377, 55.229],
    byGroup: [57.0981, 4.0059, 50.004, 64.1923],
    hull: [39.4377, 64.1923],
  },
  {
    name: 'eight of 10 in one team and nobody of 6 in another',
    groups: [groupStatistics(FIRST_EIGHT, 10), groupStatistics([], 6)],
    mean: 32.8125,
    // The document rounds 34.53125 up to 34.5313.
    together: [34.53125, 4.1511, 26.9218, 42.1407],
    byGroup: [34.1146, 5.4295, 24.1617, 44.0675],
    hull: [24.1617, 44.0675],
  },
]

function expectEstimate(estimate: Estimate, [centre, sd, lower, upper]: [number, number, number, number]) {
  expect(estimate.centre).toBeCloseTo(centre, 4)
  expect(estimate.sd).toBeCloseTo(sd, 4)
  expect(estimate.lower).toBeCloseTo(lower, 4)
  expect(estimate.upper).toBeCloseTo(upper, 4)
}

describe.each(WORKED_EXAMPLES)('worked example of §4: $name', ({ groups, mean, together, hull }) => {
  it('has the mean', () => {
    expect(meanScore(combineGroups(groups))).toBeCloseTo(mean, 4)
  })
  it('has the estimate for all together', () => {
    expectEstimate(togetherEstimate(combineGroups(groups)), together)
  })
  it('has the hull', () => {
    const interval = meanInterval(groups)
    expect(interval.lower).toBeCloseTo(hull[0], 4)
    expect(interval.upper).toBeCloseTo(hull[1], 4)
  })
})

const IN_TWO_GROUPS = WORKED_EXAMPLES.flatMap(({ name, groups, byGroup }) =>
  byGroup ? [{ name, groups, byGroup }] : [],
)

it.each(IN_TWO_GROUPS)('worked example of §4 by group: $name', ({ groups, byGroup }) => {
  expectEstimate(byGroupEstimate(groups), byGroup)
})

const aScore = fc.integer({ min: 0, max: 16 }).map(sixteenths => sixteenths * 6.25)
const aGroup = fc
  .tuple(fc.array(aScore, { maxLength: 25 }), fc.integer({ min: 0, max: 30 }))
  .map(([scores, silent]) => groupStatistics(scores, scores.length + silent))
const someGroups = fc
  .array(aGroup, { minLength: 1, maxLength: 8 })
  .filter(groups => groups.some(group => group.entitled > 0))

describe('the interval for everybody entitled (§4)', () => {
  it('lies within 0 and 100 and within what the silent could make of the mean', () => {
    fc.assert(
      fc.property(someGroups, groups => {
        const { lower, upper } = meanInterval(groups)
        const all = combineGroups(groups)
        const silent = all.entitled - all.answered
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(upper)
        expect(upper).toBeLessThanOrEqual(100)
        expect(lower).toBeGreaterThanOrEqual(all.sum / all.entitled)
        expect(upper).toBeLessThanOrEqual((all.sum + 100 * silent) / all.entitled)
      }),
    )
  })

  it('is a point, the mean, when everybody answered (N = n), in however many groups', () => {
    const aCensus = fc.array(aScore, { minLength: 1, maxLength: 25 }).map(s => groupStatistics(s, s.length))
    fc.assert(
      fc.property(fc.array(aCensus, { minLength: 1, maxLength: 6 }), groups => {
        const all = combineGroups(groups)
        const mean = all.sum / all.entitled
        expect(meanInterval(groups)).toEqual({ lower: mean, upper: mean })
      }),
    )
  })

  it('holds both estimates', () => {
    fc.assert(
      fc.property(someGroups, groups => {
        const peopled = groups.filter(group => group.entitled > 0)
        fc.pre(peopled.length > 1)
        const hull = meanInterval(groups)
        for (const part of [togetherEstimate(combineGroups(peopled)), byGroupEstimate(peopled)]) {
          expect(hull.lower).toBeLessThanOrEqual(part.lower)
          expect(hull.upper).toBeGreaterThanOrEqual(part.upper)
        }
      }),
    )
  })

  it('is the estimate for all together where there is one group', () => {
    fc.assert(
      fc.property(aGroup, group => {
        fc.pre(group.entitled > 0)
        const { lower, upper } = togetherEstimate(group)
        expect(meanInterval([group])).toEqual({ lower, upper })
      }),
    )
  })

  it('does not count a unit where nobody is entitled as a group', () => {
    const one = groupStatistics(FIRST_EIGHT, 10)
    expect(meanInterval([one, groupStatistics([], 0)])).toEqual(meanInterval([one]))
  })

  it('does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(someGroups, groups => {
        const there = meanInterval(groups)
        const back = meanInterval([...groups].reverse())
        expect(back.lower).toBeCloseTo(there.lower, 9)
        expect(back.upper).toBeCloseTo(there.upper, 9)
      }),
    )
  })

  it('moves up, never down, when one answer does', () => {
    const scores = [25, 50, 50, 75, 0, 100]
    const before = meanInterval([groupStatistics(scores, 6), groupStatistics([50, 50, 50, 50, 50], 5)])
    const after = meanInterval([
      groupStatistics([50, ...scores.slice(1)], 6),
      groupStatistics([50, 50, 50, 50, 50], 5),
    ])
    expect(after.lower).toBeGreaterThan(before.lower)
    fc.assert(
      fc.property(fc.array(aScore, { minLength: 5, maxLength: 12 }), fc.nat(20), (given, silent) => {
        const all = (s: number[]) => togetherEstimate(groupStatistics(s, s.length + silent))
        const raised = given.map(score => Math.min(100, score + 6.25))
        expect(all(raised).centre).toBeGreaterThanOrEqual(all(given).centre)
      }),
    )
  })

  it('is wide where nobody answered, and still has its middle at 50', () => {
    const { lower, upper } = meanInterval([groupStatistics([], 20)])
    expect((lower + upper) / 2).toBeCloseTo(50, 9)
    expect(upper - lower).toBeGreaterThan(90)
  })

  it('refuses what cannot be', () => {
    expect(() => meanInterval([groupStatistics([50, 50], 1)])).toThrow(RangeError)
    expect(() => meanInterval([groupStatistics([], 0)])).toThrow(RangeError)
    expect(() => meanInterval([])).toThrow(RangeError)
  })
})
