import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishPulse } from '@/lib/disclosure/publish-pulse'
import { meanInterval } from '@/lib/rating/interval'
import { groupStatistics } from '@/lib/rating/score'
import { followUpOutcome, pulseScore, shareOf, sideOf } from './outcome'
import { lineOf, questionsFor } from './questions'
import { type PulseAnswer, pulseAnswers, pulsePurposes } from './vocabulary'

const outcomeOf = (yes: number, no: number, entitled: number) => {
  const scores = [...Array<number>(yes).fill(100), ...Array<number>(no).fill(0)]
  return followUpOutcome(sideOf(meanInterval([groupStatistics(scores, entitled)]), 20))
}

describe('whether it has really stopped (§8)', () => {
  it('counts yes as 100 and no as 0, and whoever does not know as nobody who answered', () => {
    expect(pulseAnswers.map(pulseScore)).toEqual([100, 0, null])
    expect(pulseScore(undefined)).toBeNull()
  })
  it('is confirmed only when the whole interval of those who still do it is below a fifth', () => {
    expect(outcomeOf(0, 12, 12)).toBe('confirmed')
    // §4: five zeros of 50 are 0 to 31.
    expect(outcomeOf(0, 5, 50)).toBe('not_confirmed')
    // Everybody has answered, so the interval is the mean: exactly a fifth has not passed it.
    expect(outcomeOf(2, 8, 10)).toBe('not_confirmed')
    expect(outcomeOf(1, 9, 10)).toBe('confirmed')
  })
  it('is contradicted only when all of it is above, and otherwise not confirmed', () => {
    expect(outcomeOf(8, 2, 12)).toBe('contradicted')
    expect(outcomeOf(3, 7, 10)).toBe('contradicted')
    expect(outcomeOf(3, 7, 40)).toBe('not_confirmed')
    expect(followUpOutcome(null)).toBe('not_confirmed')
  })
  it('never is both, and silence alone never confirms or contradicts', () => {
    const someone = fc.nat({ max: 40 })
    fc.assert(
      fc.property(someone, someone, someone, (yes, no, silent) => {
        const entitled = yes + no + silent
        fc.pre(entitled > 0)
        const said = outcomeOf(yes, no, entitled)
        if (yes + no === 0) expect(said).toBe('not_confirmed')
        if (said === 'confirmed') expect(yes).toBeLessThan(0.2 * entitled)
        if (said === 'contradicted') expect(yes + silent).toBeGreaterThan(0.2 * entitled)
      }),
    )
  })
  it('has a line and a question for whatever a pulse is for', () => {
    for (const purpose of pulsePurposes) expect(questionsFor[purpose].length).toBeGreaterThan(0)
    expect(lineOf.still_done).toBe(20)
  })
})

const tree = [
  { id: 1, parentId: null },
  { id: 2, parentId: 1 },
  { id: 3, parentId: 1 },
]

describe('the part of those asked whose unit confirms', () => {
  it('counts whoever is at home in such a unit or below it, once', () => {
    const entitled = new Map([
      [1, 4],
      [2, 10],
      [3, 6],
    ])
    expect(shareOf({ tree, entitled }, [])).toBe(0)
    expect(shareOf({ tree, entitled }, [2])).toBe(0.5)
    expect(shareOf({ tree, entitled }, [1, 2])).toBe(1)
    expect(shareOf({ tree, entitled: new Map() }, [1])).toBe(0)
  })
})

describe('what is shown of a pulse (§5)', () => {
  const ballots = (classUnitId: number, answer: PulseAnswer, count: number) =>
    Array.from({ length: count }, () => ({ classUnitId, answers: { still_done: answer } }))
  const publishedOf = (given: ReturnType<typeof ballots>, entitled: [number, number][]) =>
    publishPulse({ tree, entitled: new Map(entitled), ballots: given, threshold: 5 }, ['still_done'])

  it('is nothing where fewer than k answered the question itself', () => {
    const few = [...ballots(2, 'yes', 4), ...ballots(2, 'dont_know', 6)]
    expect(publishedOf(few, [[2, 10]])).toEqual([])
  })
  it('is a word where k answered, and figures only where 2k did', () => {
    const five = publishedOf(ballots(2, 'no', 5), [[2, 5]])
    expect(five).toEqual([{ unitId: 2, question: 'still_done', side: 'below', detail: null }])
    const ten = publishedOf([...ballots(2, 'no', 9), ...ballots(2, 'yes', 1)], [[2, 10]])
    expect(ten).toMatchObject([{ side: 'below', detail: { yes: 1, no: 9, entitled: 10 } }])
  })
  it('never shows a bound on the other side of the line from the word', () => {
    const some = fc.record({ yes: fc.nat({ max: 60 }), no: fc.nat({ max: 60 }), silent: fc.nat({ max: 60 }) })
    fc.assert(
      fc.property(some, some, (left, right) => {
        const size = (of: typeof left) => of.yes + of.no + of.silent
        const both = publishedOf(
          [
            ...ballots(2, 'yes', left.yes),
            ...ballots(2, 'no', left.no),
            ...ballots(3, 'yes', right.yes),
            ...ballots(3, 'no', right.no),
          ],
          [
            [1, 0],
            [2, size(left)],
            [3, size(right)],
          ],
        )
        for (const { side, detail } of both) if (detail) expect(sideOf(detail.interval, 20)).toBe(side)
      }),
    )
  })
})
