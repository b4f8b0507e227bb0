import { z } from 'zod'
import { choice, day, id } from '@/lib/platform/form-fields'
import { prose } from '@/lib/platform/prose'
import { relations, stakes } from '@/lib/trust-test/vocabulary'
import { noteParts } from './repair-rule'

export const startSchema = z.object({
  unitId: id,
  repairTitle: prose(120),
  relation: choice(relations),
  stake: choice(stakes),
})
export const personSchema = z.object({ repairId: id, personId: id })
export const noteSchema = z.object({
  repairId: id,
  part: choice(noteParts),
  side: prose(60),
  body: prose(2000),
})
export const finishSchema = z.object({
  repairId: id,
  learnt: prose(2000),
  insteadOfControl: prose(2000),
  lookBackOn: day,
})
export const abandonSchema = z.object({ repairId: id })
export const lookBackSchema = z.object({ repairId: id, lookBackNote: prose(2000) })
