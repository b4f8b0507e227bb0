import { type Counted, prepareClosing } from '@/lib/disclosure/closing'
import { chooseForFigure, groupsBy, intervalOf, levelOf } from '@/lib/disclosure/figure'
import { type PulseAnswers, pulseScore, sideOf } from '@/lib/pulse/outcome'
import { lineOf } from '@/lib/pulse/questions'
import type { PulseQuestion, SideOfLine } from '@/lib/pulse/vocabulary'
import type { Interval } from '@/lib/rating/interval'
import { combineGroups } from '@/lib/rating/score'

/** What a unit may show of one question of a pulse: a word, and figures only in D (docs/method.md §5). */
export interface PulsePublication {
  unitId: number
  question: PulseQuestion
  /** From the exact interval, also where that is not shown. */
  side: SideOfLine
  /** Null outside D. Percent; rounded outward, on its side of the question's line. */
  detail: { interval: Interval; yes: number; no: number; entitled: number } | null
}

/**
 * Closes a pulse: P and D are chosen for each question by its own answers, as for every figure of a rating. Throws RangeError on input that
 * contradicts itself.
 */
export function publishPulse(
  input: Counted<PulseAnswers>,
  questions: readonly PulseQuestion[],
): PulsePublication[] {
  const closing = prepareClosing(input)
  return questions.flatMap(question => {
    const figure = chooseForFigure(closing, answers => pulseScore(answers[question]))
    const groupsOf = groupsBy(figure, score => score)
    return input.tree.flatMap(({ id: unitId }) => {
      const level = levelOf(figure, unitId)
      if (typeof level === 'object') return []
      const groups = groupsOf(unitId)
      const { exact, shown } = intervalOf(figure, unitId, groups, lineOf[question])
      const { entitled, answered, sum } = combineGroups(groups)
      const yes = sum / 100
      const detail = { interval: shown, yes, no: answered - yes, entitled }
      return {
        unitId,
        question,
        side: sideOf(exact, lineOf[question]),
        detail: level === 'detail' ? detail : null,
      }
    })
  })
}
