import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { requirement, solution, solutionStep } from '@/db/schema'
import type { Change } from '@/lib/audit/record'
import { tellPeople } from '@/lib/notify/news-writes'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import type { SolutionRow } from './solution-reads'
import { mayStep, newsOf, stateAfter } from './states'
import type { SolutionStepKind } from './vocabulary'

export interface SolutionStep {
  kind: SolutionStepKind
  body?: string
  /** The case that takes it over. */
  caseId?: number
}

/**
 * Does something about a solution, tells whoever proposed it under their name, and says in the audit what: never what was written in it.
 * @throws DomainError `solution.errors.notNow` where its state does not allow it
 */
export async function takeSolutionStep(
  tx: Transaction,
  record: (change: Change) => Promise<void>,
  row: SolutionRow,
  { kind, byPersonId, body = '', caseId }: SolutionStep & { byPersonId: number },
): Promise<void> {
  if (!mayStep(row.state, kind)) throw new DomainError('solution.errors.notNow')
  await tx.insert(solutionStep).values({ solutionId: row.id, kind, body, byPersonId, onDay: today() })
  const steps = await tx
    .select({ kind: solutionStep.kind })
    .from(solutionStep)
    .where(eq(solutionStep.solutionId, row.id))
    .orderBy(asc(solutionStep.id))
  const state = stateAfter(steps.map(each => each.kind))
  await tx
    .update(solution)
    .set({ state, ...(caseId === undefined ? {} : { caseId }) })
    .where(eq(solution.id, row.id))
  await record({
    event: `solution.${kind}`,
    subjectType: 'solution',
    subjectId: row.id,
    unitId: row.unitId,
    before: { state: row.state },
    after: { state, ...(caseId === undefined ? {} : { caseId }) },
  })
  const event = newsOf[kind]
  if (event === null || row.writerPersonId === null) return
  const [about] = await tx
    .select({ title: requirement.title })
    .from(requirement)
    .where(eq(requirement.id, row.requirementId))
  await tellPeople(tx, [row.writerPersonId], {
    event,
    about: `${row.id}/${steps.length}`,
    values: { title: about?.title ?? '' },
    href: `/solutions/${row.id}`,
  })
}

/**
 * Credits a case's proposal to the solution it is built on, or to none.
 * @throws DomainError where the case has not taken that one over
 */
export async function creditSolution(
  tx: Transaction,
  caseId: number,
  proposalId: number,
  solutionId: number | null,
): Promise<void> {
  await tx.update(solution).set({ proposalId: null }).where(eq(solution.proposalId, proposalId))
  if (solutionId === null) return
  const [row] = await tx.select().from(solution).where(eq(solution.id, solutionId))
  if (row?.caseId !== caseId || row.state === 'hidden')
    throw new DomainError('solution.errors.notOfThisCase', {}, 'solutionId')
  await tx.update(solution).set({ proposalId }).where(eq(solution.id, solutionId))
}
