import type { Transaction } from '@/db/client'
import { hassleReport, hassleStep, unit } from '@/db/schema'
import { hashOfFollowSecret } from '@/lib/anonymous/follow-secret'
import { deliveryOf, weekOf } from '@/lib/anonymous/week'
import { thresholdOf } from '@/lib/disclosure/classes'
import { readHassleClasses } from '@/lib/hassle/class-reads'
import { stateAfter, takesUp } from '@/lib/hassle/states'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { addDays, type Day } from '@/lib/platform/time'
import { reports } from '../stories/hassle'
import { personId, requirementId, unitId } from './keys'

/** Nine digits, the same every time: what is drawn by chance in a real municipality. */
export const reportId = (place: number) => 104_729_017 + place * 37_444_333

/** What employees have said gets in the way, each where it would stand: without a name under its class, and delivered with its week. */
export async function loadHassle(tx: Transaction, today: Day): Promise<void> {
  const classes = await readHassleClasses(
    tx,
    new UnitTree(await tx.select().from(unit)),
    thresholdOf(undefined),
  )
  const rows: (typeof hassleReport.$inferInsert)[] = []
  const steps: (typeof hassleStep.$inferInsert)[] = []
  for (const [place, report] of reports.entries()) {
    const written = addDays(today, report.written)
    const label = classes.get(unitId(report.unit))?.unitId
    if (!report.writer && label === undefined) continue
    const deliveredOn = report.writer ? written : deliveryOf(written)
    const linked = report.steps.findLast(step => step.requirement !== undefined)?.requirement
    const first = report.steps.find(step => takesUp(step.kind))
    const id = reportId(place)
    rows.push({
      id,
      unitId: report.writer || label === undefined ? unitId(report.unit) : label,
      writerPersonId: report.writer ? personId(report.writer) : null,
      body: report.text,
      week: weekOf(written),
      deliveredOn,
      followHash: report.secret ? await hashOfFollowSecret(report.secret) : null,
      state: stateAfter(report.steps.map(step => step.kind)),
      requirementId: linked ? requirementId(linked) : null,
      takenUpOn: first ? addDays(today, first.on) : null,
    })
    for (const step of report.steps)
      steps.push({
        reportId: id,
        kind: step.kind,
        requirementId: step.requirement ? requirementId(step.requirement) : null,
        body: step.text ?? '',
        byPersonId: personId(step.by),
        onDay: addDays(today, step.on),
      })
  }
  await tx.insert(hassleReport).values(rows)
  await tx.insert(hassleStep).values(steps)
}
