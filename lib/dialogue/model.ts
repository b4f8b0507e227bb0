import { z } from 'zod'
import { choice, id, optionalChoice } from '@/lib/platform/form-fields'
import { optionalProse, prose } from '@/lib/platform/prose'
import { governanceQuestions } from '@/lib/workflow/states'

export const entrySchema = z.object({
  requirementId: id,
  question: optionalChoice(governanceQuestions),
  body: prose(4000),
})

export const ownerAnswerSchema = z.object({
  requirementId: id,
  body: prose(2000),
})

export const agreedAnswersSchema = z.object({
  requirementId: id,
  unitId: id,
  purpose: optionalProse(2000),
  purposeFound: optionalChoice(['yes', 'no']),
  without_it: optionalProse(2000),
  in_the_way: optionalProse(2000),
  citizen: optionalProse(2000),
})

export const judgementSchema = z.object({
  requirementId: id,
  unitId: id,
  verdict: choice(['green', 'amber', 'red']),
  reason: prose(2000),
})
