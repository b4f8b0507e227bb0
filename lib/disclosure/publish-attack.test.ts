import { describe, expect, it } from 'vitest'
import { chooseUnits } from '@/lib/disclosure/atom-rule'
import type { ClosingInput } from '@/lib/disclosure/closing'
import type { Publication } from '@/lib/disclosure/publication'
import { publish } from '@/lib/disclosure/publish'
import { smallGroupDerivable } from '@/lib/disclosure/testing/attacker'
import { aClosing, answersScoring } from '@/lib/disclosure/testing/closing-example'
import { attackersView } from '@/lib/disclosure/testing/published-totals'
import { aRandomRound } from '@/lib/disclosure/testing/random-round'
import { aRandomTree } from '@/lib/disclosure/testing/random-tree'
import { arrangeTree } from '@/lib/disclosure/tree'
import { seededRandom } from '@/lib/platform/testing/seeded-random'
import { groupStatistics } from '@/lib/rating/score'
import { LEVELS, STATEMENTS } from '@/lib/rating/statements'
import { someAnswers } from '@/lib/rating/testing/answers'

const K = 5
const ROUNDS = 1_000

describe('an attacker who has every publication of a round (§5)', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'derives nothing about fewer than k, all figures combined and all intervals inverted, and nothing exact about fewer than 2k (500 random rounds, part %d of 8)',
    part => {
      const random = seededRandom(part)
      for (let i = 0; i < 500; i++) {
        const input = aRandomRound(random)
        const { everything, exact, peopleIn } = attackersView(input, publish(input))
        const small = smallGroupDerivable(everything, peopleIn, K)
        const smallAndExact = smallGroupDerivable(exact, peopleIn, 2 * K)
        if (small || smallAndExact) expect.fail(`round ${i}: ${JSON.stringify({ small, smallAndExact })}`)
      }
    },
  )

  it('finds those who skipped a statement, if statements were counted over all who answered them', () => {
    // Why §4 wants all four answers: six people, of whom one skips the last statement.
    const people = [0, 1, 2, 3, 4, 5]
    const all = STATEMENTS.map(question => people.map(group => ({ group, question })))
    const withoutLast = people.filter(group => group !== 5)
    const score = withoutLast.flatMap(group => STATEMENTS.map(question => ({ group, question })))
    const heads = new Map(people.map(group => [group, 1]))
    const careless = [...all.slice(0, 3), withoutLast.map(group => ({ group, question: 'involved' })), score]
    expect(smallGroupDerivable(careless, heads, K)).toEqual([5])
    const asPublished = [
      ...STATEMENTS.map(question => withoutLast.map(group => ({ group, question }))),
      score,
    ]
    expect(smallGroupDerivable(asPublished, heads, K)).toBeNull()
  })

  it('finds a small team, if intervals were made of teams instead of atoms', () => {
    const random = seededRandom(8)
    let broken = 0
    for (let i = 0; i < 300; i++) {
      const { nodes, own } = aRandomTree(random)
      const p = chooseUnits(arrangeTree(nodes), { own: id => own.get(id) ?? 0, threshold: K })
      const teams = nodes
        .filter(({ id }) => (p.nearest.get(id) ?? null) !== null)
        .map(({ id }) => [{ group: id, question: 'score' }])
      if (smallGroupDerivable(teams, own, K)) broken++
    }
    expect(broken).toBeGreaterThan(100)
  })
})

/** Hands the answers of each atom round among its people, so that every class keeps as many ballots as it had. */
function swapWithinAtoms(input: ClosingInput, threshold: number): ClosingInput {
  const random = seededRandom(9)
  const nodes = input.tree.filter(({ id }) => input.entitled.has(id))
  const isClass = new Set(nodes.map(({ id }) => id))
  const parentOf = new Map(input.tree.map(({ id, parentId }) => [id, parentId]))
  const classAbove = (id: number): number | null => {
    let above = parentOf.get(id) ?? null
    while (above !== null && !isClass.has(above)) above = parentOf.get(above) ?? null
    return above
  }
  const tree = arrangeTree(nodes.map(({ id }) => ({ id, parentId: classAbove(id) })))
  const own = (id: number) => input.ballots.filter(ballot => ballot.classUnitId === id).length
  const p = chooseUnits(tree, { own, threshold: K })
  const choice = chooseUnits(tree, { own, threshold, choosable: id => p.atoms.has(id) })
  const atomOf = (classUnitId: number) => choice.nearest.get(classUnitId) ?? null
  const ballots = [...input.ballots]
  for (let i = ballots.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const a = ballots[i]
    const b = ballots[j]
    if (!a || !b || atomOf(a.classUnitId) !== atomOf(b.classUnitId)) continue
    ballots[i] = { ...a, answers: b.answers }
    ballots[j] = { ...b, answers: a.answers }
  }
  return { ...input, ballots }
}

/** What can be seen, comments in one order. */
function seen(input: ClosingInput): Publication[] {
  return publish(input).publications.map(publication => ({
    ...publication,
    comments: [...publication.comments].sort(),
    sideEffectWords: [...publication.sideEffectWords].sort(),
  }))
}

/** Only what is exact: figures in detail, and intervals rounded to 1. */
function seenExactly(input: ClosingInput) {
  return seen(input).map(({ unitId, result, sideEffects, preference, minutes, minutesPerYear }) => {
    const { answered, entitled, sum, squares, distribution, statements } =
      result.level === 'detail' ? result : ({} as Partial<Extract<typeof result, { level: 'detail' }>>)
    const counted = sideEffects.level === 'detail' ? sideEffects : null
    const exact = { answered, entitled, sum, squares, distribution, statements }
    return { unitId, exact, counted, preference, minutes, minutesPerYear }
  })
}

describe('nothing published depends on who said what', () => {
  it('within an atom of P: score, verdict, interval, factors, words, counts, medians and comments stay as they are', () => {
    const random = seededRandom(10)
    for (let i = 0; i < 600; i++) {
      const input = aRandomRound(random, true)
      expect(seen(swapWithinAtoms(input, K))).toEqual(seen(input))
    }
  })

  it('within an atom of D, as far as exact figures go', () => {
    const random = seededRandom(13)
    for (let i = 0; i < 600; i++) {
      const input = aRandomRound(random, true)
      expect(seenExactly(swapWithinAtoms(input, 2 * K))).toEqual(seenExactly(input))
    }
  })
})

describe('what a publication holds', () => {
  it('is one set of people: scores, statements and involvement agree, and D lies in P', () => {
    const random = seededRandom(14)
    for (let i = 0; i < ROUNDS; i++) {
      for (const { result, factors } of publish(aRandomRound(random)).publications) {
        expect(factors.involvement.level).toBe(result.level)
        if (result.level !== 'detail') continue
        const points = STATEMENTS.flatMap(statement =>
          result.statements[statement].map((count, at) => count * ((LEVELS[at] ?? 1) - 1)),
        )
        expect(result.sum).toBe(6.25 * points.reduce((sum, point) => sum + point, 0))
        expect(result.answered).toBeGreaterThanOrEqual(2 * K)
        expect(result.answered).toBeLessThanOrEqual(result.entitled)
      }
    }
  })

  it('is rounded wherever it is not in D', () => {
    const random = seededRandom(15)
    const beside = (bound: number) => bound % 5 === 0 || bound === 50.1 || bound === 49.9
    for (let i = 0; i < ROUNDS; i++) {
      for (const { result, factors, preference, minutes } of publish(aRandomRound(random)).publications) {
        if (result.level === 'overview') {
          expect([result.score % 5, beside(result.interval.lower), beside(result.interval.upper)]).toEqual([
            0,
            true,
            true,
          ])
          expect(Object.keys(result)).toHaveLength(6)
        }
        for (const factor of Object.values(factors)) {
          if (factor.level === 'overview') expect(Object.keys(factor).sort()).toEqual(['level', 'verdict'])
        }
        expect([preference.level, minutes.level]).not.toContain('overview')
      }
    }
  })

  it('shows a verdict that agrees with the interval beside it', () => {
    const random = seededRandom(16)
    for (let i = 0; i < ROUNDS; i++) {
      for (const { result } of publish(aRandomRound(random)).publications) {
        if (result.level === 'hidden' || result.amberBecause === 'too_few_answers') continue
        const { lower, upper } = result.interval
        expect(result.verdict).toBe(lower > 50 ? 'green' : upper < 50 ? 'red' : 'amber')
      }
    }
  })

  it('is the same every time but for the order of comments', () => {
    const input = aRandomRound(seededRandom(17))
    const again = { ...input, ballots: [...input.ballots].reverse(), randomBelow: seededRandom(99).below }
    expect(seen(again)).toEqual(seen(input))
  })

  it('counts someone who does not find it relevant among the entitled only', () => {
    const ballots = [
      ...Array.from({ length: 10 }, () => answersScoring(50)),
      someAnswers({ notRelevant: true }),
    ]
    const result = publish(aClosing([[1, 12, ballots]])).publications[0]?.result
    expect(result).toMatchObject(groupStatistics(Array(10).fill(50), 12))
  })
})
