import type { Counted } from '@/lib/disclosure/closing'
import type { Interval } from '@/lib/rating/interval'
import type { PulseAnswer, PulseQuestion, SideOfLine } from './vocabulary'

/** One person's answers to a pulse. It says nothing about who or when. */
export type PulseAnswers = Readonly<Partial<Record<PulseQuestion, PulseAnswer>>>

/** Yes is 100 and no is 0 on the scale of §4; whoever does not know stays among those entitled and gives no score. */
export function pulseScore(answer: PulseAnswer | undefined): 0 | 100 | null {
  if (answer === 'yes') return 100
  return answer === 'no' ? 0 : null
}

/** On which side of a line, percent, the whole interval lies. A bound exactly on it has not passed it. */
export function sideOf({ lower, upper }: Interval, line: number): SideOfLine {
  if (upper < line) return 'below'
  return lower > line ? 'above' : 'across'
}

export type FollowUpOutcome = 'confirmed' | 'contradicted' | 'not_confirmed'

/**
 * What a closed pulse says of whether it has really stopped (§8): *confirmed* when the whole interval of those who still do it is below a
 * fifth, *contradicted* when all of it is above. Null is an interval that may not be shown, or a pulse that could not be held: nobody knows,
 * so it is not confirmed.
 */
export function followUpOutcome(side: SideOfLine | null): FollowUpOutcome {
  if (side === 'below') return 'confirmed'
  return side === 'above' ? 'contradicted' : 'not_confirmed'
}

/** The part, 0 to 1, of those entitled who are at home in one of these units or below it; 0 where nobody is entitled. */
export function shareOf(
  { tree, entitled }: Pick<Counted<unknown>, 'tree' | 'entitled'>,
  unitIds: readonly number[],
): number {
  const parentOf = new Map(tree.map(({ id, parentId }) => [id, parentId]))
  const isWithin = (classUnitId: number) => {
    for (let id: number | null = classUnitId; id !== null; id = parentOf.get(id) ?? null)
      if (unitIds.includes(id)) return true
    return false
  }
  let all = 0
  let within = 0
  for (const [classUnitId, people] of entitled) {
    all += people
    if (isWithin(classUnitId)) within += people
  }
  return all === 0 ? 0 : within / all
}
