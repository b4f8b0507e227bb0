import { z } from 'zod'
import { id, optionalChoice, optionalDecimal, version } from '@/lib/platform/form-fields'
import { optionalProse } from '@/lib/platform/prose'

export const wasDoneAnswers = ['yes', 'partly', 'no'] as const

export const answerCheckSchema = z.object({
  caseId: id,
  version,
  checkId: id,
  /** Asked where something was to be done; of a challenge that was refused nothing was. */
  wasDone: optionalChoice(wasDoneAnswers),
  hoursAfter: optionalDecimal(0, 1_000_000),
  timeWentTo: optionalProse(500),
  note: optionalProse(2000),
})

export const takeUpSchema = z.object({ caseId: id, version })

export const closeSchema = z.object({
  caseId: id,
  version,
  note: optionalProse(2000),
})
