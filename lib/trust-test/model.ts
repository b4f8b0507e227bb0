import { z } from 'zod'
import { namesAsked } from '@/lib/anonymous/names-asked'
import {
  choice,
  day,
  id,
  optionalDay,
  optionalId,
  optionalText,
  someIds,
  text,
  version,
} from '@/lib/platform/form-fields'
import { noPersonalData } from '@/lib/rating/free-text'
import { judgements, relations, stakes } from './vocabulary'

const onCase = { caseId: id, version }
const words = (maximum: number) => text(maximum).superRefine(noPersonalData)

/** How many people beside those who lead the units can be named to stop a test. */
export const stopperFields = ['stopper1', 'stopper2', 'stopper3'] as const

export const planSchema = z.object({
  ...onCase,
  hypothesis: words(1000),
  relation: choice(relations),
  stake: choice(stakes),
  trialUnits: someIds,
  startsOn: day,
  endsOn: day,
  watched: words(1000),
  stopCriteria: words(1000),
  safetyNet: words(1000),
  tellWhom: text(120),
  judgeFunction: text(120),
  judgePersonId: id,
  stopper1: id,
  stopper2: optionalId,
  stopper3: optionalId,
  signedBy: optionalText(120),
  signedOn: optionalDay,
})

export const nameJudgeSchema = z.object({ ...onCase, judgeFunction: text(120), judgePersonId: id })
export const dropPlanSchema = z.object(onCase)
export const trialNoteSchema = z.object({ ...namesAsked, trustTestId: id, body: words(1000) })
export const stopSchema = z.object({ trustTestId: id, whatHappened: words(1000) })
export const judgeSchema = z.object({
  ...onCase,
  judgement: choice(judgements),
  judgementReason: words(2000),
  takesEffectOn: optionalDay,
  councilDecidedOn: optionalDay,
})
