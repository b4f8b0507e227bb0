import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import {
  followUpAction,
  governanceCase,
  person,
  proposal,
  requirement,
  roleAssignment,
  trustTest,
} from '@/db/schema'
import type { Subject } from '@/lib/access/actor'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { heldOn, notOverOn } from './role-reads'

/** @throws DomainError when there is no such person */
export async function personById(db: Reader, personId: number) {
  const [found] = await db.select().from(person).where(eq(person.id, personId))
  if (!found) throw new DomainError('platform.errors.notFound')
  return found
}

/**
 * Whoever a form names to answer for something.
 * @throws DomainError at `ownerPersonId` when there is no such person, or their account is closed
 */
export async function requireOwner(db: Reader, personId: number | null | undefined): Promise<void> {
  if (personId == null) return
  const [owner] = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), ne(person.status, 'disabled')))
  if (!owner) throw new DomainError('platform.errors.notAChoice', {}, 'ownerPersonId')
}

/**
 * Whoever manages a person must be allowed to at their home and wherever they hold a role or will, so that the
 * administrator of a department cannot take over an account that may do more than their own.
 */
export async function subjectsOfPerson(db: Reader, personId: number): Promise<Subject[]> {
  const found = await personById(db, personId)
  const roles = await db
    .select()
    .from(roleAssignment)
    .where(and(eq(roleAssignment.personId, personId), notOverOn(today())))
  return [found.unitId, ...roles.map(role => role.unitId)].map(unitId => ({ unitId }))
}

/** Proposals that still wait for an answer, or to be carried out. */
const liveStates = [
  'proposed',
  'consultation',
  'awaiting_decision',
  'on_trial',
  'awaiting_above',
  'implementing',
  'following_up',
] as const

/** What a person answers for today, by id; what a leaver must hand over. */
export async function tasksOf(db: Reader, personId: number) {
  const [requirements, proposals, actions, trials, roles] = await Promise.all([
    db
      .select({ id: requirement.id })
      .from(requirement)
      .where(and(eq(requirement.ownerPersonId, personId), ne(requirement.status, 'repealed'))),
    db
      .select({ id: proposal.id })
      .from(proposal)
      .innerJoin(governanceCase, eq(governanceCase.id, proposal.caseId))
      .where(
        and(
          eq(proposal.ownerPersonId, personId),
          isNull(proposal.withdrawnOn),
          inArray(governanceCase.state, liveStates),
        ),
      ),
    db
      .select({ id: followUpAction.id })
      .from(followUpAction)
      .where(and(eq(followUpAction.ownerPersonId, personId), isNull(followUpAction.doneOn))),
    db
      .select({ id: trustTest.id })
      .from(trustTest)
      .where(
        and(
          eq(trustTest.judgePersonId, personId),
          inArray(trustTest.state, ['planned', 'approved']),
          isNull(trustTest.judgement),
        ),
      ),
    db
      .select({ id: roleAssignment.id })
      .from(roleAssignment)
      .where(
        and(
          eq(roleAssignment.personId, personId),
          isNull(roleAssignment.standInForPersonId),
          notOverOn(today()),
        ),
      ),
  ])
  const ids = (rows: { id: number }[]) => rows.map(row => row.id)
  return {
    requirements: ids(requirements),
    proposals: ids(proposals),
    actions: ids(actions),
    trials: ids(trials),
    roles: ids(roles),
  }
}

/** @throws DomainError when nobody would be left who administers the whole municipality */
export async function requireAnotherAdministrator(
  db: Reader,
  rootUnitId: number,
  without: { personId?: number; roleAssignmentId?: number },
): Promise<void> {
  const rows = await db
    .select({ personId: person.id, roleAssignmentId: roleAssignment.id })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(
      and(
        eq(roleAssignment.unitId, rootUnitId),
        eq(roleAssignment.role, 'administrator'),
        eq(person.status, 'active'),
        heldOn(today()),
        isNull(roleAssignment.validUntil),
        isNull(roleAssignment.standInForPersonId),
      ),
    )
  const leaving = rows.filter(
    row => row.personId === without.personId || row.roleAssignmentId === without.roleAssignmentId,
  )
  if (leaving.length > 0 && leaving.length === rows.length)
    throw new DomainError('organisation.errors.lastAdministrator')
}
