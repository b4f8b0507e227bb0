import { addDays, type Day } from '@/lib/platform/time'
import { isWorkingDay } from '@/lib/platform/working-days'

/**
 * From when the works-council representative has had a whole working day to look at a round (docs/method.md §5): the day
 * after the first working day that follows the one it was announced on. What is told on a Monday evening has
 * been in sight all of Tuesday, and may open on Wednesday.
 */
export function medHasSeenFrom(announcedOn: Day): Day {
  let working = addDays(announcedOn, 1)
  while (!isWorkingDay(working)) working = addDays(working, 1)
  return addDays(working, 1)
}

export interface AnnouncedRound {
  announcedOn: Day
  /** As whoever runs the round has noted it, in sight of the representative. */
  medDiscussedOn: Day | null
  /** How many represent the employees of its units. */
  representatives: number
}

/** The first day a round may open without a reason; null where it may open now. */
export function waitsForMedUntil(round: AnnouncedRound, today: Day): Day | null {
  if (round.representatives === 0) return null
  if (round.medDiscussedOn !== null && round.medDiscussedOn <= today) return null
  const from = medHasSeenFrom(round.announcedOn)
  return from > today ? from : null
}

/** What one looks through before a round opens. Its name and days are not part of it. */
export interface LookedThrough {
  units: readonly number[]
  requirements: readonly number[]
  depth: string
}

/** With other units, requirements or questions it is another round, which nobody has looked at: which of them are other. */
export function othersIn(before: LookedThrough, after: LookedThrough): (keyof LookedThrough)[] {
  const isOther = {
    units: !sameIds(before.units, after.units),
    requirements: !sameIds(before.requirements, after.requirements),
    depth: before.depth !== after.depth,
  }
  return (['units', 'requirements', 'depth'] as const).filter(part => isOther[part])
}

const sameIds = (a: readonly number[], b: readonly number[]) => {
  const [left, right] = [new Set(a), new Set(b)]
  return left.size === right.size && [...left].every(id => right.has(id))
}

/** The day a changed round was discussed: what was noted of another round is not true of this one; what is noted with the change is. */
export const stillDiscussedOn = (before: Day | null, typed: Day | null, isAnother: boolean): Day | null =>
  isAnother && typed === before ? null : typed

/** The day a planned round really opens: as planned, or when the representative has had time to look at it. */
export function opensByItselfOn(round: { opensOn: Day }, waitsUntil: Day | null): Day {
  return waitsUntil !== null && waitsUntil > round.opensOn ? waitsUntil : round.opensOn
}
