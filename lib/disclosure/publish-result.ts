import { answersIn, type Figure, groupsBy, intervalOf, levelOf } from '@/lib/disclosure/figure'
import type { FiveCounts, Hidden, ResultInDetail, ResultOverview } from '@/lib/disclosure/publication'
import { roundScore } from '@/lib/disclosure/rounding'
import type { Interval } from '@/lib/rating/interval'
import { combineGroups, type GroupStatistics, respondentScore } from '@/lib/rating/score'
import { type Answers, LEVELS, STATEMENTS, type StatementKey } from '@/lib/rating/statements'
import { splitReasons, type Verdict, verdictOf } from '@/lib/rating/verdict'

/** A ballot that has a score, and the four levels it was made of. */
export interface ScoredAnswer {
  score: number
  statements: Answers['statements']
}

/** The ballot's part in the result, or null where it has no score. */
export function scoredAnswer(answers: Answers): ScoredAnswer | null {
  const score = respondentScore(answers)
  return score === null ? null : { score, statements: answers.statements }
}

/** One unit's exact figures: they decide the verdict and are then thrown away, unless it may show them in detail. */
interface ExactResult {
  total: GroupStatistics
  shownInterval: Interval
  verdict: Verdict
}

/** The result of every unit of the score's P: score, interval, verdict, and in detail split, distribution and statements. */
export function publishResults(
  figure: Figure<ScoredAnswer>,
): (unitId: number) => ResultInDetail | ResultOverview | Hidden {
  const exact = new Map<number, ExactResult>()
  const groupsOf = groupsBy(figure, answer => answer.score)
  for (const unitId of figure.published.atoms.keys())
    exact.set(unitId, exactResult(figure, unitId, groupsOf(unitId)))
  return unitId => {
    const level = levelOf(figure, unitId)
    const result = exact.get(unitId)
    if (typeof level === 'object') return level
    if (!result) throw new Error(`unit ${unitId} is published without figures`)
    if (level === 'overview') return overview(result, figure.closing.threshold)
    const verdictsBelow = (figure.published.rightBelow.get(unitId) ?? []).flatMap(
      below => exact.get(below)?.verdict.verdict ?? [],
    )
    return {
      ...common(result),
      level: 'detail',
      score: result.total.sum / result.total.answered,
      ...result.total,
      split: splitReasons(result.total, verdictsBelow),
      ...countAnswers(answersIn(figure, unitId)),
    }
  }
}

function exactResult(
  figure: Figure<ScoredAnswer>,
  unitId: number,
  groups: readonly GroupStatistics[],
): ExactResult {
  const total = combineGroups(groups)
  const { exact, shown } = intervalOf(figure, unitId, groups)
  return { total, shownInterval: shown, verdict: verdictOf(total, exact) }
}

function common(result: ExactResult) {
  return { ...result.verdict, interval: result.shownInterval }
}

function overview(result: ExactResult, threshold: number): ResultOverview {
  return {
    ...common(result),
    level: 'overview',
    score: roundScore(result.total.sum / result.total.answered),
    answeredAtLeast: threshold,
  }
}

/** The distribution of scores in five bands of 20, and of the levels of each statement. */
function countAnswers(answers: readonly (readonly ScoredAnswer[])[]): {
  distribution: FiveCounts
  statements: Record<StatementKey, FiveCounts>
} {
  const distribution: FiveCounts = [0, 0, 0, 0, 0]
  const statements: Record<StatementKey, FiveCounts> = {
    legitimate: [0, 0, 0, 0, 0],
    supports: [0, 0, 0, 0, 0],
    learning: [0, 0, 0, 0, 0],
    involved: [0, 0, 0, 0, 0],
  }
  for (const ofAtom of answers)
    for (const { score, statements: levels } of ofAtom) {
      addOne(distribution, Math.min(4, Math.floor(score / 20)))
      for (const statement of STATEMENTS) {
        const level = levels[statement]
        if (level !== null) addOne(statements[statement], LEVELS.indexOf(level))
      }
    }
  return { distribution, statements }
}

function addOne(counts: FiveCounts, position: number): void {
  counts[position] = (counts[position] ?? 0) + 1
}
