import { chooseClasses } from '@/lib/disclosure/classes'
import type { ClosingInput } from '@/lib/disclosure/closing'
import { aRandomTree } from '@/lib/disclosure/testing/random-tree'
import type { SeededRandom } from '@/lib/platform/testing/seeded-random'
import {
  type Answers,
  type Ballot,
  LEVELS,
  type Level,
  PERIODS,
  PREFERENCES,
  SIDE_EFFECTS,
} from '@/lib/rating/statements'
import { someAnswers } from '@/lib/rating/testing/answers'

export const TIMES_PER_YEAR = { day: 220, week: 44, month: 12, quarter: 4, year: 1 }

/**
 * One requirement of a full round in a random tree, ready to be closed: most people answer, some skip questions or find it not
 * relevant. With `complete`, everybody who answers answers everything.
 */
export function aRandomRound(random: SeededRandom, complete = false): ClosingInput {
  const { nodes, own } = aRandomTree(random)
  const { classes, classOf } = chooseClasses(nodes, own, 5)
  const ballots: Ballot[] = []
  const response = 0.3 + 0.7 * random.next()
  for (const [unitId, people] of own) {
    const classUnitId = classOf.get(unitId) ?? null
    for (let person = 0; person < people && classUnitId !== null; person++) {
      if (random.next() < response) ballots.push({ classUnitId, answers: randomAnswers(random, complete) })
    }
  }
  return {
    tree: nodes,
    entitled: new Map(classes.map(({ unitId, entitled }) => [unitId, entitled])),
    ballots,
    threshold: 5,
    depth: 'full',
    timesPerYear: TIMES_PER_YEAR,
    randomBelow: random.below,
  }
}

/** One person's answers: some skip questions or find it not relevant, unless `complete`. */
export function randomAnswers(random: SeededRandom, complete: boolean): Answers {
  const skip = complete ? 0 : 0.12
  const maybe = <Value>(value: Value): Value | null => (random.next() < skip ? null : value)
  const one = <Value>(values: readonly Value[]): Value => {
    const drawn = values[random.below(values.length)]
    if (drawn === undefined) throw new RangeError('nothing to draw from')
    return drawn
  }
  const level = (): Level | null => maybe(one(LEVELS))
  return someAnswers({
    statements: { legitimate: level(), supports: level(), learning: level(), involved: level() },
    factors: { values: level(), effort: level(), relation: level(), dialogue: level() },
    notRelevant: !complete && random.next() < 0.05,
    sideEffects: SIDE_EFFECTS.filter(() => random.next() < 0.3),
    minutes: maybe(random.between(1, 90)),
    occurrences: maybe(random.between(1, 9)),
    period: maybe(one(PERIODS)),
    preference: maybe(one(PREFERENCES)),
    comment: random.next() < 0.3 ? `comment ${random.below(1e9)}` : '',
    sideEffectWords: random.next() < 0.2 ? `words ${random.below(1e9)}` : '',
  })
}
