import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { governanceCase, hassleReport, hassleStep, requirement } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { DomainError } from '@/lib/platform/domain-error'
import { type FollowedCase, readFollowedCase } from '@/lib/workflow/decided-reads'
import type { ReportState, StepKind } from './vocabulary'

export type ReportRow = typeof hassleReport.$inferSelect

/** @throws DomainError `platform.errors.notFound` */
export async function readReport(db: Reader, reportId: number): Promise<ReportRow> {
  const [row] = await db.select().from(hassleReport).where(eq(hassleReport.id, reportId))
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

/** One thing that was done about a report. Who did it is not said: it is those who lead. */
export interface FollowedStep {
  id: number
  kind: StepKind
  onDay: string
  body: string
  requirement: { referenceNumber: number; title: string } | null
}

/** What became of a report. */
export interface Followed {
  report: {
    id: number
    unitId: number
    unitName: string
    body: string
    week: string
    deliveredOn: string
    state: ReportState
    requirementId: number | null
  }
  steps: FollowedStep[]
  case: FollowedCase | null
}

type Which = { followHash: string } | { reportId: number } | { writerPersonId: number }

const MOST = 50

/** The newest report that this finds, and what became of it; null where there is none. */
export async function readFollowed(db: Reader, tree: UnitTree, which: Which): Promise<Followed | null> {
  return (await readAllFollowed(db, tree, which))[0] ?? null
}

/** Every report that this finds, newest first, at most fifty. */
export async function readAllFollowed(db: Reader, tree: UnitTree, which: Which): Promise<Followed[]> {
  const [column, value] =
    'followHash' in which
      ? [hassleReport.followHash, which.followHash]
      : 'reportId' in which
        ? [hassleReport.id, which.reportId]
        : [hassleReport.writerPersonId, which.writerPersonId]
  const reports = await db
    .select()
    .from(hassleReport)
    .where(eq(column, value))
    .orderBy(desc(hassleReport.deliveredOn), asc(hassleReport.id))
    .limit(MOST)
  if (reports.length === 0) return []
  const steps = await readSteps(
    db,
    reports.map(each => each.id),
  )
  return Promise.all(
    reports.map(async report => ({
      report: { ...report, unitName: tree.find(report.unitId)?.name ?? '' },
      steps: steps.filter(each => each.reportId === report.id).map(({ reportId: _, ...step }) => step),
      case: report.requirementId === null ? null : await readCaseOf(db, tree, report, report.requirementId),
    })),
  )
}

async function readSteps(db: Reader, reportIds: number[]): Promise<(FollowedStep & { reportId: number })[]> {
  const rows = await db
    .select({
      id: hassleStep.id,
      reportId: hassleStep.reportId,
      kind: hassleStep.kind,
      onDay: hassleStep.onDay,
      body: hassleStep.body,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
    })
    .from(hassleStep)
    .leftJoin(requirement, eq(requirement.id, hassleStep.requirementId))
    .where(inArray(hassleStep.reportId, reportIds))
    .orderBy(asc(hassleStep.id))
  return rows.map(({ referenceNumber, title, ...step }) => ({
    ...step,
    requirement: referenceNumber === null || title === null ? null : { referenceNumber, title },
  }))
}

/**
 * The case that concerns the report: the newest of its requirement whose unit lies above or below the report's, and that was open when it was
 * delivered or has been opened since.
 */
async function readCaseOf(
  db: Reader,
  tree: UnitTree,
  report: Pick<ReportRow, 'unitId' | 'deliveredOn'>,
  requirementId: number,
): Promise<FollowedCase | null> {
  const rows = await db
    .select()
    .from(governanceCase)
    .where(eq(governanceCase.requirementId, requirementId))
    .orderBy(desc(governanceCase.openedOn), desc(governanceCase.id))
  const found = rows.find(
    each =>
      tree.relation(report.unitId, each.unitId) !== 'elsewhere' &&
      (each.closedOn === null || each.closedOn >= report.deliveredOn),
  )
  if (!found) return null
  return readFollowedCase(db, found)
}
