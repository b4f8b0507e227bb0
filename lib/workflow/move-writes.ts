import 'server-only'
import { and, eq } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import { caseMove, doneChecklistItem, governanceCase } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import type { Change } from '@/lib/audit/record'
import { ChangedMeanwhile, DomainError } from '@/lib/platform/domain-error'
import { now, today } from '@/lib/platform/time'
import { type CaseFile, readCaseFile } from './case-facts-reads'
import { tellOfMove } from './case-news-writes'
import type { CaseRow } from './case-reads'
import { moveFor } from './moves'
import type { Effect, TransitionName } from './transitions'

/** What is kept with each move: what it stood on, and what the table says happens on the way. */
export interface MoveFacts {
  verdict: 'green' | 'amber' | 'red' | null
  evidenceUnitId: number | null
  effects: readonly Effect[]
  /** The newest discussion in MED that a withdrawn proposal had: it says nothing of the next one. */
  discussionId?: number
}

export interface MoveContext {
  tx: Transaction
  actor: Actor
  record(change: Change): Promise<void>
}

const changedMeanwhile = (row: CaseRow) =>
  new ChangedMeanwhile('workflow.errors.changedMeanwhile', `/cases/${row.id}`)

/** The form was filled in from this version of the case. @throws DomainError when somebody changed it meanwhile */
export function requireVersion(row: CaseRow, version: number): void {
  if (row.version !== version) throw changedMeanwhile(row)
}

/** Raises the version of a case, so that whoever looks at an older one is told. */
export async function touchCase(
  tx: Transaction,
  row: CaseRow,
  set: Partial<typeof governanceCase.$inferInsert> = {},
): Promise<void> {
  const touched = await tx
    .update(governanceCase)
    .set({ ...set, version: row.version + 1 })
    .where(and(eq(governanceCase.id, row.id), eq(governanceCase.version, row.version)))
    .returning({ id: governanceCase.id })
  if (touched.length === 0) throw changedMeanwhile(row)
  // The register's list and the overviews tell the state of cases.
  await countChange(tx, 'register')
}

/**
 * Moves a case as the workflow table allows it for this person (§8), and returns what shall happen on the way.
 * @throws DomainError that says which obstacle stands in the way, or that the case has moved meanwhile
 */
export async function move(
  { tx, actor, record }: MoveContext,
  caseId: number,
  version: number,
  transition: TransitionName,
  said: { refusalReason?: string; note?: string; set?: Partial<typeof governanceCase.$inferInsert> } = {},
): Promise<{ file: CaseFile; effects: readonly Effect[] }> {
  const file = await readCaseFile(tx, actor, caseId, said)
  requireVersion(file.row, version)
  const asked = moveFor(file.facts, transition)
  if (!asked || asked.status === 'not_offered') throw new DomainError('workflow.errors.notFromHere')
  if (asked.status === 'blocked') {
    const [first] = asked.obstacles
    throw new DomainError(`workflow.obstacles.${first?.reason ?? 'not_permitted'}`)
  }
  const closes = asked.to === 'closed'
  await touchCase(tx, file.row, {
    state: asked.to,
    stateSince: today(),
    closedOn: closes ? today() : null,
    coversAll: file.row.coversAll,
    ...said.set,
  })
  // What was taken out after an earlier decision says nothing of this one.
  if (asked.to === 'implementing')
    await tx.delete(doneChecklistItem).where(eq(doneChecklistItem.caseId, caseId))
  await tx.insert(caseMove).values({
    caseId,
    fromState: file.row.state,
    toState: asked.to,
    transition,
    note: said.note ?? said.refusalReason ?? '',
    byPersonId: actor.personId,
    at: now(),
    facts: {
      verdict: file.evidence?.verdict ?? null,
      evidenceUnitId: file.evidence?.unitId ?? null,
      effects: asked.effects,
      ...(asked.effects.includes('withdraw_proposal') && file.med.noted
        ? { discussionId: file.med.noted.id }
        : {}),
    } satisfies MoveFacts,
  })
  await record({
    event: `case.${transition}`,
    subjectType: 'case',
    subjectId: caseId,
    unitId: file.row.unitId,
    before: { state: file.row.state },
    after: { state: asked.to },
  })
  await tellOfMove(tx, actor, file, transition)
  return { file, effects: asked.effects }
}
