import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { hassleReport, hassleStep } from '@/db/schema'
import type { Change } from '@/lib/audit/record'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import type { ReportRow } from './report-reads'
import { mayStep, stateAfter, takesUp } from './states'
import type { StepKind } from './vocabulary'

export interface StepTaken {
  kind: StepKind
  requirementId?: number
  body?: string
}

/**
 * Does something about a report, and says in the audit what: never what was written in it.
 * @throws DomainError `hassle.errors.notNow` where its state does not allow it
 */
export async function takeStepWith(
  tx: Transaction,
  record: (change: Change) => Promise<void>,
  report: ReportRow,
  { kind, byPersonId, requirementId, body = '' }: StepTaken & { byPersonId: number },
): Promise<void> {
  if (!mayStep(report.state, kind)) throw new DomainError('hassle.errors.notNow')
  await tx
    .insert(hassleStep)
    .values({ reportId: report.id, kind, requirementId, body, byPersonId, onDay: today() })
  const steps = await tx
    .select({ kind: hassleStep.kind })
    .from(hassleStep)
    .where(eq(hassleStep.reportId, report.id))
    .orderBy(asc(hassleStep.id))
  const state = stateAfter(steps.map(each => each.kind))
  const takenUpOn = report.takenUpOn ?? (takesUp(kind) ? today() : null)
  await tx
    .update(hassleReport)
    .set({ state, takenUpOn, ...(requirementId === undefined ? {} : { requirementId }) })
    .where(eq(hassleReport.id, report.id))
  await record({
    event: `hassle.${kind}`,
    subjectType: 'hassle_report',
    subjectId: report.id,
    unitId: report.unitId,
    before: { state: report.state },
    after: { state, ...(requirementId === undefined ? {} : { requirementId }) },
  })
}
