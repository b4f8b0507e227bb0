import { answersIn, countOf, type Figure, levelOf } from '@/lib/disclosure/figure'
import type { Hidden, PreferenceInDetail, TimeInDetail } from '@/lib/disclosure/publication'
import { median, twoSignificantDigits } from '@/lib/disclosure/rounding'
import type { Answers, Period, PreferenceKey } from '@/lib/rating/statements'

/** What the ballot wishes should happen, or null. */
export function preferenceAnswer(answers: Answers): PreferenceKey | null {
  return answers.notRelevant ? null : answers.preference
}

/** Minutes each time, or null. */
export function minutesAnswer(answers: Answers): number | null {
  return answers.notRelevant ? null : answers.minutes
}

/** Minutes a year, or null where the ballot does not say how long and how often. */
export function minutesPerYearAnswer(
  answers: Answers,
  timesPerYear: Readonly<Record<Period, number>>,
): number | null {
  const { minutes, occurrences, period } = answers
  if (answers.notRelevant || minutes === null || occurrences === null || period === null) return null
  return minutes * occurrences * timesPerYear[period]
}

/** How many wish what, where it may be shown in detail; there is no overview of it (§5). */
export function publishPreference(
  figure: Figure<PreferenceKey>,
  unitId: number,
): PreferenceInDetail | Hidden {
  const hidden = hiddenUnlessDetailed(figure, unitId)
  if (hidden) return hidden
  const answers = answersIn(figure, unitId)
  const counts: Record<PreferenceKey, number> = { remove: 0, change: 0, embed: 0, dont_know: 0 }
  for (const ofAtom of answers) for (const preference of ofAtom) counts[preference]++
  return { level: 'detail', answered: countOf(answers), counts }
}

/** How many estimated the time, and their median to two significant digits, where it may be shown in detail (§3, §5). */
export function publishTime(figure: Figure<number>, unitId: number): TimeInDetail | Hidden {
  const hidden = hiddenUnlessDetailed(figure, unitId)
  if (hidden) return hidden
  const answers = answersIn(figure, unitId).flat()
  return { level: 'detail', answered: answers.length, median: twoSignificantDigits(median(answers)) }
}

function hiddenUnlessDetailed<Answer>(figure: Figure<Answer>, unitId: number): Hidden | null {
  const level = levelOf(figure, unitId)
  if (level === 'detail') return null
  return level === 'overview' ? { level: 'hidden', because: 'not_enough_for_detail' } : level
}
