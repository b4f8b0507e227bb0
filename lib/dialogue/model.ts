import { z } from 'zod'
import { namesAsked } from '@/lib/anonymous/names-asked'
import { choice, id, optionalChoice, optionalText, text } from '@/lib/platform/form-fields'
import { noPersonalData } from '@/lib/rating/free-text'
import { governanceQuestions } from '@/lib/workflow/states'

export const entrySchema = z.object({
  ...namesAsked,
  requirementId: id,
  question: optionalChoice(governanceQuestions),
  body: text(4000).superRefine(noPersonalData),
})

export const ownerAnswerSchema = z.object({
  ...namesAsked,
  requirementId: id,
  body: text(2000).superRefine(noPersonalData),
})

export const agreedAnswersSchema = z.object({
  ...namesAsked,
  requirementId: id,
  unitId: id,
  purpose: optionalText(2000).superRefine(noPersonalData),
  purposeFound: optionalChoice(['yes', 'no']),
  without_it: optionalText(2000).superRefine(noPersonalData),
  in_the_way: optionalText(2000).superRefine(noPersonalData),
  citizen: optionalText(2000).superRefine(noPersonalData),
})

export const judgementSchema = z.object({
  ...namesAsked,
  requirementId: id,
  unitId: id,
  verdict: choice(['green', 'amber', 'red']),
  reason: text(2000).superRefine(noPersonalData),
})
