import { describe, expect, it } from 'vitest'
import type { ClosingInput } from '@/lib/disclosure/closing'
import type { Publication } from '@/lib/disclosure/publication'
import { publish } from '@/lib/disclosure/publish'
import { aClosing, answersScoring, type ClassOfExample } from '@/lib/disclosure/testing/closing-example'
import type { Answers, FactorStatementKey, Level } from '@/lib/rating/statements'
import { someAnswers } from '@/lib/rating/testing/answers'

const FIRST_EIGHT = [25, 25, 37.5, 37.5, 50, 50, 25, 12.5]
const scoring = (scores: number[], given: Partial<Answers> = {}) =>
  scores.map(score => answersScoring(score, given))

function publicationOf(input: ClosingInput, unitId: number): Publication {
  const found = publish(input).publications.find(publication => publication.unitId === unitId)
  if (!found) throw new Error(`unit ${unitId} has no publication`)
  return found
}

/** §4's fifth example: eight of 10 in team 3, five of 20 in team 4. */
const TWO_TEAMS: ClassOfExample[] = [
  [1, 0, []],
  [2, 0, []],
  [3, 10, scoring(FIRST_EIGHT)],
  [4, 20, scoring([75, 62.5, 75, 87.5, 50])],
]

describe('the result of a unit in P but not in D (§5)', () => {
  const { result } = publicationOf(aClosing(TWO_TEAMS), 3)

  it('shows "at least k", the score to 5, the interval outward to 5 and the verdict, and nothing else', () => {
    expect(result).toEqual({
      level: 'overview',
      verdict: 'red',
      amberBecause: null,
      score: 35,
      // Exactly 27.9 .. 38.5
      interval: { lower: 25, upper: 40 },
      answeredAtLeast: 5,
    })
  })

  it('takes the verdict from the exact figures: fewer than 30 % of 20 is amber', () => {
    const team = publicationOf(aClosing(TWO_TEAMS), 4).result
    expect(team).toMatchObject({ verdict: 'amber', amberBecause: 'too_few_answers', score: 70 })
  })
})

describe('the result of a unit in D (§5)', () => {
  const { result } = publicationOf(aClosing(TWO_TEAMS), 2)

  it('shows n, N, S and Q of the unit, the four statements and the distribution of those with a score', () => {
    expect(result).toMatchObject({ level: 'detail', answered: 13, entitled: 30, sum: 612.5 })
    expect(result).toMatchObject({ score: 612.5 / 13, squares: 35_156.25, verdict: 'amber' })
    if (result.level !== 'detail') return
    expect(result.distribution).toEqual([1, 5, 3, 3, 1])
    for (const counts of Object.values(result.statements)) {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(13)
    }
  })

  it("makes the interval of the atoms of P, and rounds it to 5 where one of them holds fewer than 2k answers (§4's hull is 39.4 .. 64.2)", () => {
    expect(result).toMatchObject({ interval: { lower: 35, upper: 65 } })
  })

  it('rounds it to 1 where every group is empty or holds 2k answers', () => {
    // §4's sixth example, doubled: sixteen of 20, and nobody of 12.
    const twice = aClosing([
      [1, 0, []],
      [2, 12, []],
      [3, 20, scoring([...FIRST_EIGHT, ...FIRST_EIGHT])],
    ])
    const above = publicationOf(twice, 2).result
    expect(above).toMatchObject({ level: 'detail', answered: 16, entitled: 32 })
    if (above.level === 'hidden') return
    expect([above.interval.lower % 5, above.interval.upper % 5]).not.toEqual([0, 0])
    expect(Number.isInteger(above.interval.lower) && Number.isInteger(above.interval.upper)).toBe(true)
  })

  it('holds nothing of its groups', () => {
    expect(Object.keys(result).sort()).toEqual(
      [
        'amberBecause',
        'answered',
        'distribution',
        'entitled',
        'interval',
        'level',
        'score',
        'split',
        'squares',
        'statements',
        'sum',
        'verdict',
      ].sort(),
    )
  })

  it('is split when one published unit right below is green and another red, also where a unit in between is not published', () => {
    const low = scoring([0, 0, 0, 0, 6.25, 6.25, 0, 0, 0, 0])
    const high = scoring([100, 100, 100, 100, 93.75, 93.75, 100, 100, 100, 100])
    const apart = aClosing([
      [1, 0, []],
      [2, 0, []],
      [3, 10, low],
      [4, 10, high],
    ])
    expect(publicationOf(apart, 2).result).toMatchObject({ split: ['spread', 'units_disagree'] })
    // Right below the municipality lies home care alone, which is amber.
    expect(publicationOf(apart, 1).result).toMatchObject({ split: ['spread'], verdict: 'amber' })
    expect(publicationOf(apart, 3).result).toMatchObject({ split: [], verdict: 'red' })
  })

  it('counts a ballot without all four statements in no part of the result', () => {
    const threeOfFour = someAnswers({
      statements: { legitimate: 5, supports: 5, learning: 5, involved: null },
    })
    const input = aClosing([[1, 20, [...scoring(Array(11).fill(50)), threeOfFour]]])
    const { result, sideEffects } = publicationOf(input, 1)
    expect(result).toMatchObject({
      answered: 11,
      distribution: [0, 0, 11, 0, 0],
      statements: { legitimate: [0, 0, 0, 0, 11], involved: [11, 0, 0, 0, 0] },
    })
    expect(sideEffects).toMatchObject({ answered: 12 })
  })
})

describe('a unit without a result', () => {
  const input = aClosing([
    [1, 0, []],
    [2, 9, scoring([50, 50, 50])],
    [3, 10, scoring([0, 25, 50, 50, 50, 50])],
    [4, 9, scoring([50, 50, 50, 50])],
  ])

  it('says why: too few, or others would be revealed, or it was no class', () => {
    expect(publish(input).unpublished).toEqual([
      { unitId: 4, because: 'too_few' },
      { unitId: 5, because: 'counted_above' },
    ])
    const three = aClosing([
      [1, 0, []],
      [2, 9, scoring([50, 50, 50])],
      [3, 10, scoring([0, 25, 50, 50, 50, 50])],
    ])
    expect(publish(three).unpublished).toContainEqual({ unitId: 3, because: 'would_reveal_small_group' })
    expect(publicationOf(three, 2).result).toMatchObject({ level: 'overview' })
  })

  it('is every unit, when fewer than k answered in all', () => {
    const few = publish(aClosing([[1, 30, scoring([50, 50, 50, 50])]]))
    expect(few.publications).toEqual([])
    expect(few.unpublished[0]).toEqual({ unitId: 1, because: 'too_few' })
  })

  it('may still show a figure that more people answered', () => {
    const dontKnow = someAnswers({ statements: { legitimate: 4, supports: 4, learning: null, involved: 2 } })
    const { result, sideEffects } = publicationOf(
      aClosing([[1, 30, [...scoring([50, 50, 50, 50]), dontKnow]]]),
      1,
    )
    expect(result).toEqual({ level: 'hidden', because: 'too_few' })
    expect(sideEffects.level).toBe('overview')
  })
})

const withFactor = (factor: FactorStatementKey, level: Level): Partial<Answers> => ({
  factors: { values: null, effort: null, relation: null, dialogue: null, [factor]: level },
})

describe('the factors (§4, §5)', () => {
  it('are words outside D, and have an interval in D; each is chosen by its own answers', () => {
    const answers = [
      ...scoring(Array(6).fill(50), withFactor('effort', 1)),
      ...scoring(Array(6).fill(50), { factors: { values: 5, effort: 1, relation: 5, dialogue: null } }),
    ]
    const { factors } = publicationOf(aClosing([[1, 12, answers]]), 1)
    expect(factors.effort).toEqual({ level: 'detail', verdict: 'opponent', interval: { lower: 0, upper: 0 } })
    expect(factors.values).toEqual({ level: 'overview', verdict: 'teammate' })
    expect(factors.dialogue).toEqual({ level: 'hidden', because: 'too_few' })
    expect(factors.involvement).toMatchObject({ level: 'detail', verdict: 'opponent' })
  })

  it('are not asked in a short round, but for involvement', () => {
    const { factors } = publicationOf(
      aClosing([[1, 12, scoring(Array(12).fill(100))]], { depth: 'short' }),
      1,
    )
    expect(factors.effort).toEqual({ level: 'hidden', because: 'not_asked' })
    expect(factors.involvement).toMatchObject({ level: 'detail', verdict: 'teammate' })
  })

  it('hold to the score for involvement, so both have the same people', () => {
    const half = Array.from({ length: 10 }, () =>
      someAnswers({ statements: { legitimate: 4, supports: 4, learning: null, involved: 2 } }),
    )
    const { factors } = publicationOf(aClosing([[1, 12, half]]), 1)
    expect(factors.involvement).toEqual({ level: 'hidden', because: 'too_few' })
  })
})

describe('side effects (§5, §7)', () => {
  const ticking = (count: number, of: number) => [
    ...scoring(Array(count).fill(50), { sideEffects: ['tunnel_vision'] }),
    ...scoring(Array(of - count).fill(50)),
  ]
  it.each([
    [3, 12, true],
    [2, 8, false],
    [3, 13, false],
    [4, 13, true],
    [3, 7, true],
  ])('%d of %d ticks: reported %s', (count, of, reported) => {
    const { sideEffects } = publicationOf(aClosing([[1, 20, ticking(count, of)]]), 1)
    expect(sideEffects).toMatchObject({ reported: { tunnel_vision: reported, creaming: false } })
  })

  it('are words outside D and counts in D', () => {
    expect(Object.keys(publicationOf(aClosing([[1, 20, ticking(3, 9)]]), 1).sideEffects).sort()).toEqual([
      'level',
      'reported',
    ])
    expect(publicationOf(aClosing([[1, 20, ticking(3, 10)]]), 1).sideEffects).toMatchObject({
      level: 'detail',
      answered: 10,
      counts: { tunnel_vision: 3, creaming: 0, undermined_collaboration: 0, demotivation: 0 },
    })
  })
})

describe('preference and time (§5)', () => {
  const each = (count: number) => [
    ...scoring(Array(count - 1).fill(50), {
      preference: 'change',
      minutes: 12,
      occurrences: 5,
      period: 'week',
    }),
    ...scoring([50], { preference: 'remove', minutes: 15, occurrences: 1, period: 'day' }),
  ]

  it('are counts and a median to two digits in D', () => {
    const { preference, minutes, minutesPerYear } = publicationOf(aClosing([[1, 20, each(10)]]), 1)
    expect(preference).toEqual({
      level: 'detail',
      answered: 10,
      counts: { remove: 1, change: 9, embed: 0, dont_know: 0 },
    })
    expect(minutes).toEqual({ level: 'detail', answered: 10, median: 12 })
    // 12 minutes × 5 × 44 weeks = 2,640
    expect(minutesPerYear).toEqual({ level: 'detail', answered: 10, median: 2_600 })
  })

  it('show nothing outside D, with one reason whatever the number', () => {
    const { preference, minutes } = publicationOf(aClosing([[1, 20, each(9)]]), 1)
    expect(preference).toEqual({ level: 'hidden', because: 'not_enough_for_detail' })
    expect(minutes).toEqual({ level: 'hidden', because: 'not_enough_for_detail' })
  })
})

describe('comments (§5)', () => {
  const saying = (comment: string, given: Partial<Answers> = {}) => answersScoring(50, { comment, ...given })
  const quiet = (count: number) => scoring(Array(count).fill(50))

  it('stand at the unit whose atom they fall in, and nowhere else', () => {
    const input = aClosing([
      [1, 0, []],
      [2, 6, [saying('of home care itself'), ...quiet(4)]],
      [3, 9, [saying('of team 3'), saying('  '), ...quiet(5)]],
      [4, 9, [saying('of team 4'), ...quiet(1)]],
    ])
    expect(publicationOf(input, 1).comments).toEqual([])
    expect([...publicationOf(input, 2).comments].sort()).toEqual(['of home care itself', 'of team 4'])
    expect(publicationOf(input, 3).comments).toEqual(['of team 3'])
  })

  it('come in an order drawn at random, apart from the words about side effects', () => {
    const said = Array.from({ length: 8 }, (_, i) => saying(`c${i}`, { sideEffectWords: `w${i}` }))
    const draws: number[] = []
    const input = aClosing([[1, 8, said]], {
      randomBelow: most => {
        draws.push(most)
        return 0
      },
    })
    const { comments, sideEffectWords } = publicationOf(input, 1)
    expect(draws).toEqual([8, 7, 6, 5, 4, 3, 2, 8, 7, 6, 5, 4, 3, 2])
    expect(comments).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c0'])
    expect(sideEffectWords).toHaveLength(8)
  })

  it('of somebody without a score never stand with nobody: they move up to an atom with scores, or are dropped', () => {
    const lonely = someAnswers({ notRelevant: true, comment: 'not for us' })
    const input = (atTop: Answers[]) =>
      aClosing([
        [1, 20, atTop],
        [2, 8, [lonely]],
        [3, 9, quiet(6)],
      ])
    const moved = input(quiet(5))
    expect(publicationOf(moved, 2).comments).toEqual([])
    expect(publicationOf(moved, 1).comments).toEqual(['not for us'])
    const dropped = publish(input([]))
    expect(dropped.publications.flatMap(publication => publication.comments)).toEqual([])
  })
})

describe('a publication', () => {
  it('is plain JSON', () => {
    const { publications } = publish(aClosing(TWO_TEAMS))
    expect(JSON.parse(JSON.stringify(publications))).toEqual(publications)
  })

  it('cannot be made of input that contradicts itself', () => {
    const good = aClosing(TWO_TEAMS)
    expect(() => publish({ ...good, threshold: 4 })).toThrow(RangeError)
    expect(() => publish({ ...good, entitled: new Map([[77, 5]]) })).toThrow(RangeError)
    expect(() => publish({ ...good, entitled: new Map([[3, 10]]) })).toThrow(RangeError)
    expect(() => publish(aClosing([[1, 5, scoring(Array(6).fill(50))]]))).toThrow(RangeError)
  })
})
