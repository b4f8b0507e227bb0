import { z } from 'zod'
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
import { prose } from '@/lib/platform/prose'
import { judgements, relations, stakes } from './vocabulary'

const onCase = { caseId: id, version }

/** How many people beside those who lead the units can be named to stop a test. */
export const stopperFields = ['stopper1', 'stopper2', 'stopper3'] as const

export const planSchema = z.object({
  ...onCase,
  hypothesis: prose(1000),
  relation: choice(relations),
  stake: choice(stakes),
  trialUnits: someIds,
  startsOn: day,
  endsOn: day,
  watched: prose(1000),
  stopCriteria: prose(1000),
  safetyNet: prose(1000),
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
export const trialNoteSchema = z.object({ trustTestId: id, body: prose(1000) })
export const stopSchema = z.object({ trustTestId: id, whatHappened: prose(1000) })
export const judgeSchema = z.object({
  ...onCase,
  judgement: choice(judgements),
  judgementReason: prose(2000),
  takesEffectOn: optionalDay,
  councilDecidedOn: optionalDay,
})
