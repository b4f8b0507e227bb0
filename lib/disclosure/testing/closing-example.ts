import type { ClosingInput } from '@/lib/disclosure/closing'
import { TIMES_PER_YEAR } from '@/lib/disclosure/testing/random-round'
import { seededRandom } from '@/lib/platform/testing/seeded-random'
import { type Answers, LEVELS, type Level } from '@/lib/rating/statements'
import { someAnswers } from '@/lib/rating/testing/answers'

/** Answers to the four statements that give this score, a multiple of 6.25. */
export function answersScoring(score: number, given: Partial<Answers> = {}): Answers {
  let left = score / 6.25
  const next = (): Level => {
    const step = Math.min(4, left)
    left -= step
    return LEVELS[step] ?? 1
  }
  const statements = { legitimate: next(), supports: next(), learning: next(), involved: next() }
  return someAnswers({ statements, ...given })
}

/** [class, N of the class, answers of its people] for each class. */
export type ClassOfExample = [unitId: number, entitled: number, answers: Answers[]]

/** The municipality (1), its home care (2) and two of its teams (3, 4), closed with the answers of each class. */
export function aClosing(classes: ClassOfExample[], given: Partial<ClosingInput> = {}): ClosingInput {
  return {
    tree: [
      { id: 1, parentId: null },
      { id: 2, parentId: 1 },
      { id: 3, parentId: 2 },
      { id: 4, parentId: 2 },
      { id: 5, parentId: 2 },
    ],
    entitled: new Map(classes.map(([unitId, entitled]) => [unitId, entitled])),
    ballots: classes.flatMap(([classUnitId, , answers]) =>
      answers.map(answer => ({ classUnitId, answers: answer })),
    ),
    threshold: 5,
    depth: 'full',
    timesPerYear: TIMES_PER_YEAR,
    randomBelow: seededRandom(1).below,
    ...given,
  }
}
