import { z } from 'zod'
import { choice, id, ids, optionalId, ticked, version } from '@/lib/platform/form-fields'
import { optionalProse } from '@/lib/platform/prose'
import { reviewAnswers } from './vocabulary'

/** What a form says of the review: one answer for each requirement that was found, under `answer_<id>`. */
export const reviewFields = {
  /** The form has shown the review. */
  reviewed: ticked,
  /** The requirements that the form has shown: of these, no answer means that they stand. */
  shown: ids,
  repair: optionalProse(2000),
  /** The finished trust repair that the requirement comes from. */
  fromRepair: optionalId,
  /** What the form showed as alike, and is said not to be. */
  different: ids,
  answers: z.map(z.number(), choice(reviewAnswers)),
}

/** Gathers the answers of the review from the fields that are named for a requirement. */
export function withAnswers(values: unknown): unknown {
  if (typeof values !== 'object' || values === null) return values
  const answers = Object.entries(values).flatMap(([name, value]) => {
    const requirementId = /^answer_(\d{1,9})$/.exec(name)?.[1]
    return requirementId ? [[Number(requirementId), value] as const] : []
  })
  return { ...values, answers: new Map(answers) }
}

/** A review that is held after all, of what has been in force for a while. */
export const reviewAfterwards = z.preprocess(
  withAnswers,
  z.object({ ...reviewFields, requirementId: id, version }),
)
