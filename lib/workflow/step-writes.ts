import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { caseMove, proposal } from '@/db/schema'
import { askOwner } from '@/lib/dialogue/ask-owner-writes'
import { DomainError } from '@/lib/platform/domain-error'
import { now, today } from '@/lib/platform/time'
import { readCase } from './case-reads'
import { type MoveContext, move, requireVersion, touchCase } from './move-writes'
import type { CaseState } from './states'
import type { TransitionName } from './transitions'
import { canBeUndone, type LastMove, movesThatStand } from './undo-rule'

/** One step on the way, made by pressing its button, or by dragging a case to another column (§8). */
export async function takeStepIn(
  context: MoveContext,
  { caseId, version, transition }: { caseId: number; version: number; transition: TransitionName },
): Promise<void> {
  const { effects, file } = await move(context, caseId, version, transition)
  if (transition === 'begin_dialogue') await askOwner(context.tx, file.requirement, caseId)
  if (effects.includes('withdraw_proposal'))
    await context.tx
      .update(proposal)
      .set({ withdrawnOn: today() })
      .where(and(eq(proposal.caseId, caseId), isNull(proposal.withdrawnOn)))
}

/**
 * Takes back the step that this person made just now, while nothing else has happened to the case.
 * @throws DomainError `followUp.errors.tooLateToUndo`
 */
export async function undoStepIn(
  { actor, tx, record }: MoveContext,
  { caseId, version }: { caseId: number; version: number },
): Promise<void> {
  const row = await readCase(tx, caseId)
  requireVersion(row, version)
  const moves = await tx.select().from(caseMove).where(eq(caseMove.caseId, caseId)).orderBy(asc(caseMove.id))
  const last = moves.at(-1)
  // It has been there since it last came there to stay, however often it was moved on and back.
  const before = movesThatStand(moves).at(-2)
  if (!last?.fromState || !canBeUndone(last as LastMove, row.state, actor.personId, now()))
    throw new DomainError('followUp.errors.tooLateToUndo')
  const state = last.fromState as CaseState
  await touchCase(tx, row, { state, stateSince: before ? today(before.at) : row.openedOn })
  await tx.insert(caseMove).values({
    caseId,
    fromState: row.state,
    toState: state,
    transition: 'undo_step',
    byPersonId: actor.personId,
    at: now(),
    facts: null,
  })
  await record({
    event: 'case.undo_step',
    subjectType: 'case',
    subjectId: caseId,
    unitId: row.unitId,
    before: { state: row.state },
    after: { state, undone: last.transition },
  })
}
