import { z } from 'zod'
import { id, optionalChoice, optionalDecimal, optionalText, version } from '@/lib/platform/form-fields'
import { noPersonalData } from '@/lib/rating/free-text'

export const wasDoneAnswers = ['yes', 'partly', 'no'] as const

export const answerCheckSchema = z.object({
  caseId: id,
  version,
  checkId: id,
  /** Asked where something was to be done; of a challenge that was refused nothing was. */
  wasDone: optionalChoice(wasDoneAnswers),
  hoursAfter: optionalDecimal(0, 1_000_000),
  timeWentTo: optionalText(500).superRefine(noPersonalData),
  note: optionalText(2000).superRefine(noPersonalData),
})

export const takeUpSchema = z.object({ caseId: id, version })

export const closeSchema = z.object({
  caseId: id,
  version,
  note: optionalText(2000).superRefine(noPersonalData),
})
