import type { ClosingInput } from '@/lib/disclosure/closing'
import { sideEffectsAnswer } from '@/lib/disclosure/publish-side-effects'
import { minutesPerYearAnswer } from '@/lib/disclosure/publish-wishes'
import type { KnownTotal } from '@/lib/disclosure/testing/attacker'
import { TIMES_PER_YEAR } from '@/lib/disclosure/testing/random-round'
import { subtreeOf } from '@/lib/disclosure/testing/random-tree'
import { factorScore, respondentScore } from '@/lib/rating/score'
import { type Answers, FACTOR_STATEMENTS, type FactorKey, STATEMENTS } from '@/lib/rating/statements'

type Level = 'detail' | 'overview' | 'hidden'

/** How much of each figure is shown of a unit: all that the attacker reads off a publication, a page or a downloaded row. */
export interface ShownLevels {
  unitId: number
  result: { level: Level }
  factors: Record<FactorKey, { level: Level }>
  sideEffects: { level: Level }
  preference: { level: Level }
  minutes: { level: Level }
  minutesPerYear: { level: Level }
}

/** A published line: where it shows, whose answers it holds, and the questions each of its totals adds up. */
interface Line {
  levelOf: (shown: ShownLevels) => Level
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
    levelOf: (publication: ShownLevels) => publication.factors[factor].level,
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
  {
    levelOf: publication => publication.minutesPerYear.level,
    holds: answers => minutesPerYearAnswer(answers, TIMES_PER_YEAR) !== null,
    totals: [['minutes a year']],
  },
]

/** What the attacker works with. */
export interface AttackersView {
  /** Totals of figures in detail: published exactly. */
  exact: KnownTotal[]
  /** Those, and all that rounded figures, words and inverted intervals could at best betray. */
  everything: KnownTotal[]
  /** How many people each group in the totals holds. */
  peopleIn: Map<number, number>
}

/** People of one class who answered the same lines: every total holds all of them or none. */
interface Group {
  id: number
  holds: readonly boolean[]
}

/**
 * Every total an attacker could at best read out of the publications. Rounded figures and words count as if they were exact, and each
 * group that an interval was made of as if the interval had been inverted without loss.
 */
export function attackersView(
  input: ClosingInput,
  published: { publications: readonly ShownLevels[] },
): AttackersView {
  const { groupsOf, peopleIn } = groupBallots(input)
  const within = new Map(input.tree.map(({ id }) => [id, subtreeOf(input.tree, id)]))
  const unitsUnder = (unitId: number) => within.get(unitId) ?? []
  const view: AttackersView = { exact: [], everything: [], peopleIn }
  LINES.forEach((line, lineAt) => {
    const totalsOf = (units: readonly number[]): KnownTotal[] => {
      const groups = units.flatMap(id => groupsOf.get(id) ?? []).filter(group => group.holds[lineAt])
      return line.totals.map(questions =>
        groups.flatMap(({ id }) => questions.map(question => ({ group: id, question }))),
      )
    }
    const shown = published.publications.filter(it => line.levelOf(it) !== 'hidden')
    for (const publication of shown) {
      const units = unitsUnder(publication.unitId)
      const totals = totalsOf(units)
      if (line.levelOf(publication) === 'detail') view.exact.push(...totals)
      const below = shown.filter(it => it !== publication && units.includes(it.unitId))
      const covered = new Set(below.flatMap(it => unitsUnder(it.unitId)))
      view.everything.push(...totals, ...totalsOf(units.filter(id => !covered.has(id))))
    }
  })
  return view
}

function groupBallots(input: ClosingInput) {
  const groupsOf = new Map<number, Group[]>()
  const byPattern = new Map<string, Group>()
  const peopleIn = new Map<number, number>()
  for (const { classUnitId, answers } of input.ballots) {
    const holds = LINES.map(line => line.holds(answers))
    const pattern = `${classUnitId} ${holds.join()}`
    const group = byPattern.get(pattern) ?? { id: byPattern.size, holds }
    if (!byPattern.has(pattern)) groupsOf.set(classUnitId, [...(groupsOf.get(classUnitId) ?? []), group])
    byPattern.set(pattern, group)
    peopleIn.set(group.id, (peopleIn.get(group.id) ?? 0) + 1)
  }
  return { groupsOf, peopleIn }
}
