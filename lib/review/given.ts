import type { Outcome } from '@/lib/platform/outcome'
import { requirementPath } from '@/lib/register/reference'
import type { HeldReview, ReviewGiven } from './door-writes'
import type { ReviewAnswer, ReviewOccasion } from './vocabulary'

interface ReviewFields {
  intent: 'draft' | 'active' | 'skip' | 'repair'
  reviewed: boolean
  shown: readonly number[]
  repair: string
  fromRepair?: number
  different: readonly number[]
  answers: ReadonlyMap<number, ReviewAnswer>
}

/** Takes what the form says of the review from what it says of the requirement. */
export function apart<Form extends ReviewFields>({
  intent,
  reviewed,
  shown,
  repair,
  fromRepair,
  different,
  answers,
  ...content
}: Form) {
  const way = intent === 'skip' || intent === 'repair' ? intent : 'hold'
  return {
    intent,
    content,
    given: { way, wasAsked: reviewed, shown, different, answers, repair, fromRepair } satisfies ReviewGiven,
  }
}

/** The answers may mean that nothing new is registered. */
export const givesUp = ({ way, answers }: ReviewGiven): boolean =>
  way === 'repair' || (way === 'hold' && [...answers.values()].includes('merge'))

/** Nothing new is registered: it went into an old one, or trust is repaired instead. */
export const isGivenUp = ({ outcome }: HeldReview): boolean => outcome === 'merged' || outcome === 'repaired'

/** Where the reader is led when nothing new was registered. */
export function ledOn(
  { mergeInto }: HeldReview,
  occasion: ReviewOccasion,
  own: { referenceNumber: number } | null,
  caseId: number | null,
): Outcome {
  if (mergeInto && caseId !== null)
    return { message: 'review.said.mergedCase', redirectTo: `/cases/${caseId}` }
  if (mergeInto && occasion !== 'raising')
    return { message: 'review.said.merged', redirectTo: requirementPath(mergeInto.row.referenceNumber) }
  if (own) return { message: 'review.said.repairedHere', redirectTo: requirementPath(own.referenceNumber) }
  return { message: 'review.said.repaired' }
}
