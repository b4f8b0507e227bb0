import 'server-only'
import type { OpenDatabase } from '@/db/client'
import { solution, solutionAddition } from '@/db/schema'
import { deliverWeeks } from '@/lib/anonymous/delivery-writes'
import type { Label } from '@/lib/anonymous/labels'
import type { Day } from '@/lib/platform/time'
import { outcomes } from '@/lib/workflow/decision-forms'
import { solutionBox } from './box/solution-box'
import { readDeliveryLabels } from './label-reads'
import { waitingOf } from './waiting-fields'

/** Delivers the solutions and additions of the weeks that are over; returns how many. */
export const deliverSolutions = (open?: OpenDatabase, day?: Day): Promise<number> =>
  deliverWeeks(
    {
      box: solutionBox,
      event: 'solution.delivered',
      subjectType: 'solution_box',
      async labelling(tx, tree, k) {
        const known = new Map<number, (labelUnitId: number) => Label | null>()
        return async ({ classUnitId, fields }) => {
          const { requirementId } = waitingOf(fields)
          const labelOf = known.get(requirementId) ?? (await readDeliveryLabels(tx, tree, requirementId, k))
          known.set(requirementId, labelOf)
          return labelOf(classUnitId)
        }
      },
      async store(tx, delivered, deliveredOn) {
        for (const { fields, ...row } of delivered) {
          const { addsTo, choice, body, ...written } = waitingOf(fields)
          if (addsTo === null) {
            const [first = '', form = ''] = choice.split('.')
            const outcome = outcomes.find(each => each === first) ?? 'change'
            await tx
              .insert(solution)
              .values({ ...row, ...written, outcome, form, body, deliveredOn })
              .onConflictDoNothing({ target: solution.followHash })
          } else
            await tx
              .insert(solutionAddition)
              .values({ ...row, solutionId: addsTo, body, deliveredOn })
              .onConflictDoNothing({ target: solutionAddition.followHash })
        }
      },
      counted: delivered => {
        const additions = delivered.filter(each => waitingOf(each.fields).addsTo !== null).length
        return { solutions: delivered.length - additions, additions }
      },
    },
    open,
    day,
  )
