import type { ClosingInput } from '@/lib/disclosure/closing'
import type { Publication } from '@/lib/disclosure/publication'
import type { Published } from '@/lib/disclosure/publish'
import { sideEffectsAnswer } from '@/lib/disclosure/publish-side-effects'
import type { KnownTotal } from '@/lib/disclosure/testing/attacker'
import { subtreeOf } from '@/lib/disclosure/testing/random-tree'
import { factorScore, respondentScore } from '@/lib/rating/score'
import { type Answers, FACTOR_STATEMENTS, STATEMENTS } from '@/lib/rating/statements'

/** A published line: where it shows, whose answers it holds, and the questions each of its totals adds up. */
interface Line {
  levelOf: (publication: Publication) => 'detail' | 'overview' | 'hidden'
  holds: (answers: Answers) => boolean
  /** One total for each list of questions. */
  totals: readonly (readonly string[])[]
}

const LINES: readonly Line[] = [
  {
    levelOf: publication => publication.result.level,
    holds: answers => respondentScore(answers) !== null,
    // The sum of the scores, and each statement by itself.
    totals: [STATEMENTS, ...STATEMENTS.map(statement => [statement])],
  },
  {
    levelOf: publication => publication.factors.involvement.level,
    holds: answers => factorScore(answers, 'involvement') !== null,
    totals: [['involved']],
  },
  ...FACTOR_STATEMENTS.map(factor => ({
    levelOf: (publication: Publication) => publication.factors[factor].level,
    holds: (answers: Answers) => factorScore(answers, factor) !== null,
    totals: [[factor]],
  })),
  {
    levelOf: publication => publication.sideEffects.level,
    holds: answers => sideEffectsAnswer(answers) !== null,
    totals: [['side effects']],
  },
  {
    levelOf: publication => publication.preference.level,
    holds: answers => !answers.notRelevant && answers.preference !== null,
    totals: [['preference']],
  },
  {
    levelOf: publication => publication.minutes.level,
    holds: answers => !answers.notRelevant && answers.minutes !== null,
    totals: [['minutes']],
  },
]

/**
 * Every total an attacker could at best read out of the publications: with `detail` the exact ones only; with `overview` those of
 * rounded figures and words as well, and each group that an interval was made of, as if it had been inverted without loss.
 * Every ballot is a group of its own (its position in `ballots`).
 */
export function totalsPublished(
  input: ClosingInput,
  published: Published,
  depth: 'detail' | 'overview',
): KnownTotal[] {
  const totals: KnownTotal[] = []
  for (const line of LINES) {
    const shown = published.publications
      .filter(
        it => line.levelOf(it) === 'detail' || (depth === 'overview' && line.levelOf(it) === 'overview'),
      )
      .map(it => it.unitId)
    for (const unitId of shown) {
      const within = subtreeOf(input.tree, unitId)
      totals.push(...totalsOf(input, line, within))
      if (depth === 'detail') continue
      const below = shown.filter(id => id !== unitId && within.includes(id))
      const covered = new Set(below.flatMap(id => subtreeOf(input.tree, id)))
      totals.push(
        ...totalsOf(
          input,
          line,
          within.filter(id => !covered.has(id)),
        ),
      )
    }
  }
  return totals
}

function totalsOf(input: ClosingInput, line: Line, units: readonly number[]): KnownTotal[] {
  const people: number[] = []
  input.ballots.forEach((ballot, position) => {
    if (units.includes(ballot.classUnitId) && line.holds(ballot.answers)) people.push(position)
  })
  return line.totals.map(questions =>
    people.flatMap(group => questions.map(question => ({ group, question }))),
  )
}
