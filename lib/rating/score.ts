import {
  type Answers,
  type FactorKey,
  type FactorStatementKey,
  type Level,
  STATEMENTS,
} from '@/lib/rating/statements'

/** 1 → 0, 5 → 100: where a level lies on the scale of scores. */
function levelAsScore(level: Level): number {
  return (level - 1) * 25
}

/**
 * A respondent's score, 0 to 100: `(mean - 1) / 4 × 100` of the four meaningfulness answers (§4).
 * Null unless all four are answered: with three of four, the published statements and the published
 * score would together give away those who skipped one. Null too when the requirement was not relevant.
 */
export function respondentScore(answers: Answers): number | null {
  if (answers.notRelevant) return null
  let sum = 0
  for (const statement of STATEMENTS) {
    const level = answers.statements[statement]
    if (level === null) return null
    sum += level
  }
  // (sum / 4 - 1) / 4 × 100, written so that every score is exact in binary.
  return (sum - STATEMENTS.length) * 6.25
}

/**
 * The respondent's score on one factor, 0 to 100, or null. Involvement is the fourth statement of those who have a
 * score, so that it holds the same people as the score (§4).
 */
export function factorScore(answers: Answers, factor: FactorKey): number | null {
  if (factor === 'involvement') {
    const involved = answers.statements.involved
    return respondentScore(answers) === null || involved === null ? null : levelAsScore(involved)
  }
  return statementScore(answers, factor)
}

function statementScore(answers: Answers, statement: FactorStatementKey): number | null {
  const level = answers.factors[statement]
  return answers.notRelevant || level === null ? null : levelAsScore(level)
}

/** All that the interval needs to know of a group (§4): N entitled, n scores, their sum S and sum of squares Q. */
export interface GroupStatistics {
  /** N: people entitled to rate, fixed when the round opened. */
  entitled: number
  /** n: how many gave a score. */
  answered: number
  /** S: the sum of their scores. */
  sum: number
  /** Q: the sum of their squared scores. */
  squares: number
}

/** The statistics of a group of `entitled` people who gave these scores. */
export function groupStatistics(scores: readonly number[], entitled: number): GroupStatistics {
  let sum = 0
  let squares = 0
  for (const score of scores) {
    sum += score
    squares += score * score
  }
  return { entitled, answered: scores.length, sum, squares }
}

/** Several separate groups seen as one. */
export function combineGroups(groups: readonly GroupStatistics[]): GroupStatistics {
  const all = { entitled: 0, answered: 0, sum: 0, squares: 0 }
  for (const group of groups) {
    all.entitled += group.entitled
    all.answered += group.answered
    all.sum += group.sum
    all.squares += group.squares
  }
  return all
}

/** The group's score: the plain mean of its scores, or null when nobody gave one. */
export function meanScore(group: GroupStatistics): number | null {
  return group.answered === 0 ? null : group.sum / group.answered
}

/** Standard deviation of the scores, divided by n (the population form, §4); 0 when nobody gave one. */
export function scoreSpread(group: GroupStatistics): number {
  if (group.answered === 0) return 0
  const mean = group.sum / group.answered
  return Math.sqrt(Math.max(0, group.squares / group.answered - mean * mean))
}
