import { z } from 'zod'
import { choice, id, optionalId, text } from '@/lib/platform/form-fields'
import { noPersonalData } from '@/lib/rating/free-text'

const title = text(200).superRefine(noPersonalData)

export const ladderSchema = z.object({ unitId: id })
export const addStepSchema = z.object({ unitId: id, title })
export const editStepSchema = z.object({
  stepId: id,
  title,
  reached: choice(['yes', 'no']),
  trustTestId: optionalId,
})
export const moveStepSchema = z.object({ stepId: id, way: choice(['up', 'down']) })
export const removeStepSchema = z.object({ stepId: id })
