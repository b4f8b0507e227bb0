import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import { caseMove, governanceCase, unit } from '@/db/schema'
import { DomainError } from '@/lib/platform/domain-error'
import { now, today } from '@/lib/platform/time'
import { sharedRanges } from '@/lib/register/bound-people'
import { inForceOn } from '@/lib/register/in-force'
import { readBound, readRequirement } from './case-reads'
import { coversAllBound, overlappingCase } from './case-scope'
import type { MoveContext } from './move-writes'

/**
 * Opens a case of a requirement for a unit and what lies below it (§8). Whether this person may is asked before.
 * @returns the id of the case
 * @throws DomainError where the requirement is not in force, binds nobody there, or has an open case that this would overlap
 */
export async function openCaseFor(
  { actor, tx, record }: MoveContext,
  { requirementId, unitId }: { requirementId: number; unitId: number },
): Promise<number> {
  const about = await readRequirement(tx, requirementId)
  if (!inForceOn(about, today())) throw new DomainError('workflow.errors.notInForce')
  const [own] = await tx.select({ path: unit.path }).from(unit).where(eq(unit.id, unitId))
  const { bound, markUnitIds } = await readBound(tx, about.id)
  if (sharedRanges(bound.ranges, [actor.tree.range(unitId)]).length === 0)
    throw new DomainError('workflow.errors.bindsNobodyHere', {}, 'unitId')
  const open = await tx
    .select({ id: governanceCase.id, unitId: governanceCase.unitId, path: unit.path, name: unit.name })
    .from(governanceCase)
    .innerJoin(unit, eq(unit.id, governanceCase.unitId))
    .where(and(eq(governanceCase.requirementId, about.id), ne(governanceCase.state, 'closed')))
  const overlapping = overlappingCase(own?.path ?? '', open)
  if (overlapping)
    throw new DomainError('workflow.errors.overlappingCase', { unit: overlapping.name }, 'unitId')
  const coversAll = coversAllBound(actor.tree, unitId, markUnitIds)
  const [made] = await tx
    .insert(governanceCase)
    .values({
      requirementId: about.id,
      unitId,
      coversAll,
      state: 'examining',
      stateSince: today(),
      openedByPersonId: actor.personId,
      openedOn: today(),
    })
    .returning({ id: governanceCase.id })
  if (!made) throw new Error('The case was not opened')
  await countChange(tx, 'register')
  await tx.insert(caseMove).values({
    caseId: made.id,
    fromState: null,
    toState: 'examining',
    transition: 'opened',
    byPersonId: actor.personId,
    at: now(),
    facts: null,
  })
  await record({
    event: 'case.opened',
    subjectType: 'case',
    subjectId: made.id,
    unitId,
    after: { requirementId: about.id, coversAll },
  })
  return made.id
}
