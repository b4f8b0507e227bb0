'use server'

import { and, eq, inArray, isNull } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import { followUpAction, proposal, requirement, roleAssignment, trustTest, unit } from '@/db/schema'
import type { Change } from '@/lib/audit/record'
import { tellPeople } from '@/lib/notify/news-writes'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { laterDay, now, today } from '@/lib/platform/time'
import { readCase } from '@/lib/workflow/case-reads'
import { touchCase } from '@/lib/workflow/move-writes'
import { endedRole, handover, newRole, newStandIn } from './model'
import { personById, requireAnotherAdministrator, subjectsOfPerson, tasksOf } from './person-reads'
import { notOverOn } from './role-reads'

/** Whoever shall do something here: they can sign in, or can once they take up their invitation. */
async function requireAccount(tx: Transaction, personId: number, field: string) {
  const found = await personById(tx, personId)
  if (found.status === 'disabled') throw new DomainError('organisation.errors.accountClosed', {}, field)
  if (!found.email) throw new DomainError('organisation.errors.cannotSignIn', { name: found.name }, field)
  return found
}

/** What somebody holds no more, nobody holds for them. */
async function endStandInsFor(tx: Transaction, personId: number): Promise<void> {
  const own = await tx
    .select()
    .from(roleAssignment)
    .where(and(eq(roleAssignment.personId, personId), isNull(roleAssignment.standInForPersonId)))
  const held = await tx.select().from(roleAssignment).where(eq(roleAssignment.standInForPersonId, personId))
  const over = held.filter(each => !own.some(role => role.unitId === each.unitId && role.role === each.role))
  await tx.delete(roleAssignment).where(
    inArray(
      roleAssignment.id,
      over.map(each => each.id),
    ),
  )
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
          notOverOn(today()),
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
    await tellPeople(tx, [holder.id], {
      event: 'role_given',
      about: `${on.id}/${input.role}/${today()}`,
      values: { name: on.name, role: input.role },
      href: '/',
    })
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

/** Takes a role back, from the next request on, also from whoever stands in. */
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
    await endStandInsFor(tx, held.personId)
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

type StandIn = Omit<typeof roleAssignment.$inferInsert, 'id'> & { validFrom: string; validUntil: string }

/** Whether a role is held already for the same absent person, on each of these days. */
const standsInAlready = (held: typeof roleAssignment.$inferSelect, asked: StandIn): boolean =>
  held.role === asked.role &&
  held.unitId === asked.unitId &&
  held.standInForPersonId === asked.standInForPersonId &&
  (held.validFrom ?? '') <= asked.validFrom &&
  (held.validUntil === null || held.validUntil >= asked.validUntil)

/** Lets somebody hold all of an absent person's roles between two days, each for as long as it is theirs. */
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
    const { validFrom, validUntil } = input
    const held = (await tx.select().from(roleAssignment).where(inArray(roleAssignment.id, roles)))
      .map(role => ({
        personId: standIn.id,
        unitId: role.unitId,
        role: role.role,
        standInForPersonId: absent.id,
        validFrom: laterDay(validFrom, role.validFrom ?? validFrom),
        validUntil: role.validUntil !== null && role.validUntil < validUntil ? role.validUntil : validUntil,
      }))
      .filter(role => role.validFrom <= role.validUntil)
    if (held.length === 0) throw new DomainError('organisation.errors.noRolesToStandInFor')
    const before = await tx.select().from(roleAssignment).where(eq(roleAssignment.personId, standIn.id))
    const missing = held.filter(role => !before.some(each => standsInAlready(each, role)))
    if (missing.length === 0)
      throw new DomainError('organisation.errors.alreadyStandIn', { name: standIn.name }, 'standInPersonId')
    await tx.insert(roleAssignment).values(missing)
    await tellPeople(tx, [standIn.id], {
      event: 'stands_in',
      about: `${absent.id}/${validFrom}/${validUntil}`,
      values: { name: absent.name, day: validUntil },
      href: '/',
    })
    await countChange(tx, 'organisation')
    await record({
      event: 'role.stand_in_added',
      subjectType: 'person',
      subjectId: standIn.id,
      unitId: absent.unitId,
      after: { standInForPersonId: absent.id, validFrom, validUntil, roles: missing.length },
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
    await handOverRequirements(tx, record, ids('requirements'), receiver.id)
    const handed = await tx
      .update(proposal)
      .set(owner)
      .where(inArray(proposal.id, ids('proposals')))
      .returning({ caseId: proposal.caseId })
    // A form of it that was filled in before does not give it back.
    for (const { caseId } of handed) await touchCase(tx, await readCase(tx, caseId))
    await tx
      .update(followUpAction)
      .set(owner)
      .where(inArray(followUpAction.id, ids('actions')))
    await tx
      .update(trustTest)
      .set({ judgePersonId: receiver.id })
      .where(inArray(trustTest.id, ids('trials')))
    await handOverRoles(tx, ids('roles'), receiver.id)
    await endStandInsFor(tx, leaver.id)
    await tellPeople(tx, [receiver.id], {
      event: 'tasks_taken_over',
      about: `${leaver.id}/${today()}`,
      values: { name: leaver.name },
      href: '/',
    })
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

/** Each has a new version, so that a form filled in before does not give it back, and the change in its history. */
async function handOverRequirements(
  tx: Transaction,
  record: (change: Change) => Promise<void>,
  requirementIds: readonly number[],
  ownerPersonId: number,
): Promise<void> {
  const rows = await tx
    .select()
    .from(requirement)
    .where(inArray(requirement.id, [...requirementIds]))
  for (const row of rows) {
    const version = row.version + 1
    await tx
      .update(requirement)
      .set({ ownerPersonId, version, updatedAt: now() })
      .where(eq(requirement.id, row.id))
    await record({
      event: 'requirement.edited',
      subjectType: 'requirement',
      subjectId: row.id,
      unitId: row.ownerUnitId,
      before: { ownerPersonId: row.ownerPersonId, version: row.version },
      after: { ownerPersonId, version },
    })
  }
}

type Period = Pick<typeof roleAssignment.$inferSelect, 'validFrom' | 'validUntil'>

/** The first period holds all of the second; an open end is later than every day. */
const covers = (one: Period, other: Period): boolean =>
  (one.validFrom ?? '') <= (other.validFrom ?? '') && (one.validUntil ?? '~') >= (other.validUntil ?? '~')

/** A role the receiver already holds there is not held twice: the longer of the two stands. */
async function handOverRoles(tx: Transaction, roleIds: readonly number[], receiverId: number): Promise<void> {
  const leaving = await tx
    .select()
    .from(roleAssignment)
    .where(inArray(roleAssignment.id, [...roleIds]))
  const held = await tx.select().from(roleAssignment).where(eq(roleAssignment.personId, receiverId))
  for (const role of leaving) {
    const same = held.filter(
      own => own.unitId === role.unitId && own.role === role.role && own.standInForPersonId === null,
    )
    const needless = same.some(own => covers(own, role)) ? [role] : same.filter(own => covers(role, own))
    await tx.delete(roleAssignment).where(
      inArray(
        roleAssignment.id,
        needless.map(each => each.id),
      ),
    )
    await tx.update(roleAssignment).set({ personId: receiverId }).where(eq(roleAssignment.id, role.id))
  }
}
