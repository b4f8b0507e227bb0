import { z } from 'zod'
import { choice, day, id, text, ticked } from '@/lib/platform/form-fields'
import { noPersonalData } from '@/lib/rating/free-text'
import { relations, stakes } from '@/lib/trust-test/vocabulary'
import { noteParts } from './repair-rule'

const words = (maximum: number) => text(maximum).superRefine(noPersonalData)
/** Names are asked about, and the one who writes knows best whether a word is one. */
const asked = { noNames: ticked }

export const startSchema = z.object({
  unitId: id,
  repairTitle: words(120),
  relation: choice(relations),
  stake: choice(stakes),
  ...asked,
})
export const personSchema = z.object({ repairId: id, personId: id })
export const noteSchema = z.object({
  repairId: id,
  part: choice(noteParts),
  side: words(60),
  body: words(2000),
  ...asked,
})
export const finishSchema = z.object({
  repairId: id,
  learnt: words(2000),
  insteadOfControl: words(2000),
  lookBackOn: day,
  ...asked,
})
export const abandonSchema = z.object({ repairId: id })
export const lookBackSchema = z.object({ repairId: id, lookBackNote: words(2000), ...asked })
