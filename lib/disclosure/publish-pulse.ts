import { type Counted, prepareClosing } from '@/lib/disclosure/closing'
import { answersIn, chooseForFigure, groupsIn, intervalOf, levelOf } from '@/lib/disclosure/figure'
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
    return input.tree.flatMap(({ id: unitId }) => {
      const level = levelOf(figure, unitId)
      if (typeof level === 'object') return []
      const groups = groupsIn(figure, unitId, score => score)
      const { exact, shown } = intervalOf(figure, unitId, groups, lineOf[question])
      const said = answersIn(figure, unitId)
      const yes = said.filter(score => score === 100).length
      const { entitled } = combineGroups(groups)
      const detail = { interval: shown, yes, no: said.length - yes, entitled }
      return {
        unitId,
        question,
        side: sideOf(exact, lineOf[question]),
        detail: level === 'detail' ? detail : null,
      }
    })
  })
}
