import { z } from 'zod'
import { choice, id, version } from '@/lib/platform/form-fields'
import { steps } from '@/lib/workflow/model'
import { caseStates } from '@/lib/workflow/states'

const onBoard = { caseId: id, version, unitId: id, column: choice(caseStates) }

export const boardStepSchema = z.object({ ...onBoard, transition: choice(steps) })
export const boardUndoSchema = z.object(onBoard)
