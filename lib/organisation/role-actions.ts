'use server'

import { and, eq, inArray, isNull } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import { followUpAction, proposal, requirement, roleAssignment, trustTest, unit } from '@/db/schema'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { endedRole, handover, newRole, newStandIn } from './model'
import { personById, requireAnotherAdministrator, subjectsOfPerson, tasksOf } from './person-reads'

async function requireAccount(tx: Transaction, personId: number, field: string) {
  const found = await personById(tx, personId)
  if (found.status === 'disabled') throw new DomainError('organisation.errors.accountClosed', {}, field)
  return found
}

/** Gives a person a role on a unit, valid for everything below it. Needs the person's own units and the role's. */
export const giveRole = governed('people.manage', {
  schema: newRole,
  subject: async ({ input, tx }) => [
    ...(await subjectsOfPerson(tx, input.personId)),
    { unitId: input.unitId },
  ],
  async run({ input, tx, record }) {
    const holder = await requireAccount(tx, input.personId, 'role')
    const [on] = await tx.select().from(unit).where(eq(unit.id, input.unitId))
    if (!on || on.closedOn) throw new DomainError('platform.errors.notAChoice', {}, 'unitId')
    const [held] = await tx
      .select()
      .from(roleAssignment)
      .where(
        and(
          eq(roleAssignment.personId, holder.id),
          eq(roleAssignment.unitId, on.id),
          eq(roleAssignment.role, input.role),
          isNull(roleAssignment.standInForPersonId),
        ),
      )
    if (held) throw new DomainError('organisation.errors.roleHeld', {}, 'role')
    const values = {
      personId: holder.id,
      unitId: on.id,
      role: input.role,
      validFrom: input.validFrom ?? null,
      validUntil: input.validUntil ?? null,
    }
    await tx.insert(roleAssignment).values(values)
    await countChange(tx, 'organisation')
    await record({
      event: 'role.given',
      subjectType: 'person',
      subjectId: holder.id,
      unitId: on.id,
      after: values,
    })
    return { message: 'organisation.roles.given' }
  },
})

/** Takes a role back, from the next request on. */
export const endRole = governed('people.manage', {
  schema: endedRole,
  async subject({ input, tx }) {
    const [held] = await tx.select().from(roleAssignment).where(eq(roleAssignment.id, input.roleAssignmentId))
    if (!held) throw new DomainError('platform.errors.notFound')
    return [...(await subjectsOfPerson(tx, held.personId)), { unitId: held.unitId }]
  },
  async run({ input, actor, tx, record }) {
    const { id: rootUnitId } = actor.tree.root
    await requireAnotherAdministrator(tx, rootUnitId, { roleAssignmentId: input.roleAssignmentId })
    const [held] = await tx
      .delete(roleAssignment)
      .where(eq(roleAssignment.id, input.roleAssignmentId))
      .returning()
    if (!held) throw new DomainError('platform.errors.notFound')
    await countChange(tx, 'organisation')
    await record({
      event: 'role.ended',
      subjectType: 'person',
      subjectId: held.personId,
      unitId: held.unitId,
      before: { ...held },
    })
    return { message: 'organisation.roles.ended' }
  },
})

/** Lets somebody hold all of an absent person's roles between two days. */
export const addStandIn = governed('people.manage', {
  schema: newStandIn,
  subject: async ({ input, tx }) => [
    ...(await subjectsOfPerson(tx, input.absentPersonId)),
    ...(await subjectsOfPerson(tx, input.standInPersonId)),
  ],
  async run({ input, tx, record }) {
    const absent = await personById(tx, input.absentPersonId)
    const standIn = await requireAccount(tx, input.standInPersonId, 'standInPersonId')
    if (absent.id === standIn.id)
      throw new DomainError('organisation.errors.ownStandIn', {}, 'standInPersonId')
    if (input.validUntil < today()) throw new DomainError('organisation.errors.alreadyOver', {}, 'validUntil')
    const { roles } = await tasksOf(tx, absent.id)
    if (roles.length === 0) throw new DomainError('organisation.errors.noRolesToStandInFor')
    const held = await tx.select().from(roleAssignment).where(inArray(roleAssignment.id, roles))
    const { validFrom, validUntil } = input
    await tx.insert(roleAssignment).values(
      held.map(role => ({
        personId: standIn.id,
        unitId: role.unitId,
        role: role.role,
        standInForPersonId: absent.id,
        validFrom,
        validUntil,
      })),
    )
    await countChange(tx, 'organisation')
    await record({
      event: 'role.stand_in_added',
      subjectType: 'person',
      subjectId: standIn.id,
      unitId: absent.unitId,
      after: { standInForPersonId: absent.id, validFrom, validUntil, roles: held.length },
    })
    return { message: 'organisation.people.standInAdded', redirectTo: `/admin/people/${absent.id}` }
  },
})

/** Hands a leaver's tasks over to somebody else, so that nothing is left without an owner. */
export const handOver = governed('people.manage', {
  schema: handover,
  subject: async ({ input, tx }) => [
    ...(await subjectsOfPerson(tx, input.personId)),
    ...(await subjectsOfPerson(tx, input.receiverId)),
  ],
  async run({ input, actor, tx, record }) {
    const leaver = await personById(tx, input.personId)
    const receiver = await requireAccount(tx, input.receiverId, 'receiverId')
    if (leaver.id === receiver.id) throw new DomainError('organisation.errors.ownReceiver', {}, 'receiverId')
    if (input.tasks.includes('roles') && receiver.status !== 'active')
      await requireAnotherAdministrator(tx, actor.tree.root.id, { personId: leaver.id })
    const all = await tasksOf(tx, leaver.id)
    const chosen = Object.fromEntries(input.tasks.map(task => [task, all[task]]))
    const ids = (task: keyof typeof all) => chosen[task] ?? []
    const owner = { ownerPersonId: receiver.id }
    await tx
      .update(requirement)
      .set(owner)
      .where(inArray(requirement.id, ids('requirements')))
    await tx
      .update(proposal)
      .set(owner)
      .where(inArray(proposal.id, ids('proposals')))
    await tx
      .update(followUpAction)
      .set(owner)
      .where(inArray(followUpAction.id, ids('actions')))
    await tx
      .update(trustTest)
      .set({ judgePersonId: receiver.id })
      .where(inArray(trustTest.id, ids('trials')))
    await handOverRoles(tx, ids('roles'), receiver.id)
    await countChange(tx, 'organisation')
    await countChange(tx, 'register')
    await record({
      event: 'person.tasks_handed_over',
      subjectType: 'person',
      subjectId: leaver.id,
      unitId: leaver.unitId,
      before: chosen,
      after: { receiverId: receiver.id },
    })
    return { message: 'organisation.people.handedOver', redirectTo: `/admin/people/${leaver.id}` }
  },
})

/** A role the receiver already holds there is not held twice; the leaver's simply ends. */
async function handOverRoles(tx: Transaction, roleIds: readonly number[], receiverId: number): Promise<void> {
  const leaving = await tx
    .select()
    .from(roleAssignment)
    .where(inArray(roleAssignment.id, [...roleIds]))
  const held = await tx.select().from(roleAssignment).where(eq(roleAssignment.personId, receiverId))
  for (const role of leaving) {
    const twice = held.some(
      own => own.unitId === role.unitId && own.role === role.role && own.standInForPersonId === null,
    )
    const one = eq(roleAssignment.id, role.id)
    if (twice) await tx.delete(roleAssignment).where(one)
    else await tx.update(roleAssignment).set({ personId: receiverId }).where(one)
  }
}
