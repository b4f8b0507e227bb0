import type { OpenDatabase } from '@/db/client'
import { hassleReport } from '@/db/schema'
import { deliverWeeks } from '@/lib/anonymous/delivery-writes'
import type { Day } from '@/lib/platform/time'
import { reportBox } from './box/report-box'
import { readHassleClasses } from './class-reads'

/** Delivers the reports of the weeks that are over; returns how many. */
export const deliverReports = (open?: OpenDatabase, day?: Day): Promise<number> =>
  deliverWeeks(
    {
      box: reportBox,
      event: 'hassle.delivered',
      subjectType: 'hassle_box',
      async labelling(tx, tree, k) {
        const labels = await readHassleClasses(tx, tree, k)
        return async ({ classUnitId }) => labels.get(classUnitId) ?? null
      },
      async store(tx, delivered, deliveredOn) {
        for (const { fields, ...row } of delivered) {
          const [body = '', signedName = ''] = fields
          await tx
            .insert(hassleReport)
            .values({ ...row, body, signedName, deliveredOn })
            .onConflictDoNothing({ target: hassleReport.followHash })
        }
      },
      counted: delivered => ({ reports: delivered.length }),
    },
    open,
    day,
  )
