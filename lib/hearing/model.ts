import { z } from 'zod'
import { choice, day, id, optionalText, text, version } from '@/lib/platform/form-fields'
import { noPersonalData } from '@/lib/rating/free-text'
import { hearingBodies } from './vocabulary'

const onCase = { caseId: id, version }

export const askHearingSchema = z
  .object({
    ...onCase,
    body: choice(hearingBodies),
    bodyName: optionalText(120),
    question: text(2000).superRefine(noPersonalData),
    deadline: day,
  })
  .superRefine((input, context) => {
    if (input.body === 'other' && input.bodyName === '')
      context.addIssue({ code: 'custom', path: ['bodyName'], message: 'hearing.errors.nameMissing' })
  })

export const sumUpHearingSchema = z.object({
  ...onCase,
  hearingId: id,
  statement: optionalText(6000).superRefine(noPersonalData),
  takenUp: optionalText(2000).superRefine(noPersonalData),
  notTakenUp: optionalText(2000).superRefine(noPersonalData),
})

export const withdrawHearingSchema = z.object({ ...onCase, hearingId: id })
