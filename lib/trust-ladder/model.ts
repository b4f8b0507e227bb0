import { z } from 'zod'
import { choice, id, optionalId } from '@/lib/platform/form-fields'
import { prose } from '@/lib/platform/prose'

const title = prose(200)

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
