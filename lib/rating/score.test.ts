import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  combineGroups,
  factorScore,
  groupStatistics,
  meanScore,
  respondentScore,
  scoreSpread,
} from '@/lib/rating/score'
import { LEVELS, type Level } from '@/lib/rating/statements'
import { fourStatements, someAnswers } from '@/lib/rating/testing/answers'

const aLevel = fc.constantFrom<Level>(...LEVELS)
const scored = (...levels: [Level | null, Level | null, Level | null, Level | null]) =>
  respondentScore(someAnswers({ statements: fourStatements(...levels) }))

describe("a respondent's score (§4)", () => {
  it('goes from 0 for strongly disagree to 100 for strongly agree', () => {
    expect(scored(1, 1, 1, 1)).toBe(0)
    expect(scored(3, 3, 3, 3)).toBe(50)
    expect(scored(5, 5, 5, 5)).toBe(100)
    expect(scored(1, 2, 4, 5)).toBe(50)
    expect(scored(1, 1, 1, 2)).toBe(6.25)
  })

  it('is (mean - 1) / 4 × 100 of the four answers', () => {
    fc.assert(
      fc.property(aLevel, aLevel, aLevel, aLevel, (a, b, c, d) => {
        expect(scored(a, b, c, d)).toBeCloseTo((((a + b + c + d) / 4 - 1) / 4) * 100, 10)
      }),
    )
  })

  it('needs all four answers: three of four give none', () => {
    expect(scored(5, 5, 5, null)).toBeNull()
    expect(scored(null, 5, 5, 5)).toBeNull()
  })

  it('is not given where the requirement is not relevant', () => {
    const statements = fourStatements(5, 5, 5, 5)
    expect(respondentScore(someAnswers({ statements, notRelevant: true }))).toBeNull()
  })
})

describe('a factor score (§4)', () => {
  it('is the level on the scale of scores', () => {
    const factors = { values: 1, effort: 2, relation: null, dialogue: 5 } as const
    const answers = someAnswers({ factors })
    expect(factorScore(answers, 'values')).toBe(0)
    expect(factorScore(answers, 'effort')).toBe(25)
    expect(factorScore(answers, 'relation')).toBeNull()
    expect(factorScore(answers, 'dialogue')).toBe(100)
    expect(factorScore({ ...answers, notRelevant: true }, 'dialogue')).toBeNull()
  })

  it('takes involvement from the fourth statement, and only of those who have a score', () => {
    const involvement = (learning: Level | null) =>
      factorScore(someAnswers({ statements: fourStatements(1, 1, learning, 4) }), 'involvement')
    expect(involvement(2)).toBe(75)
    expect(involvement(null)).toBeNull()
  })
})

describe('the statistics of a group', () => {
  it('holds N, n, S and Q', () => {
    expect(groupStatistics([0, 50, 100], 8)).toEqual({ entitled: 8, answered: 3, sum: 150, squares: 12_500 })
  })

  it('adds up over separate groups', () => {
    const both = combineGroups([groupStatistics([0, 50], 4), groupStatistics([100], 4)])
    expect(both).toEqual(groupStatistics([0, 50, 100], 8))
  })

  it('gives the plain mean and the population standard deviation', () => {
    const group = groupStatistics([0, 0, 0, 12.5, 87.5, 100, 100, 100], 30)
    expect(meanScore(group)).toBe(50)
    expect(scoreSpread(group)).toBeCloseTo(Math.sqrt((6 * 50 ** 2 + 2 * 37.5 ** 2) / 8), 10)
    expect(meanScore(groupStatistics([], 9))).toBeNull()
    expect(scoreSpread(groupStatistics([], 9))).toBe(0)
  })
})
