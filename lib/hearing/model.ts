import { z } from 'zod'
import { choice, day, id, optionalText, version } from '@/lib/platform/form-fields'
import { optionalProse, prose } from '@/lib/platform/prose'
import { hearingBodies } from './vocabulary'

const onCase = { caseId: id, version }

export const askHearingSchema = z
  .object({
    ...onCase,
    body: choice(hearingBodies),
    bodyName: optionalText(120),
    question: prose(2000),
    deadline: day,
  })
  .superRefine((input, context) => {
    if (input.body === 'other' && input.bodyName === '')
      context.addIssue({ code: 'custom', path: ['bodyName'], message: 'hearing.errors.nameMissing' })
  })

export const sumUpHearingSchema = z.object({
  ...onCase,
  hearingId: id,
  statement: optionalProse(6000),
  takenUp: optionalProse(2000),
  notTakenUp: optionalProse(2000),
})

export const withdrawHearingSchema = z.object({ ...onCase, hearingId: id })
