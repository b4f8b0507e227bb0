'use server'

import { and, eq, ne } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import { person, professionalGroup, unit } from '@/db/schema'
import { killLinksOf, sendOneTimeLink } from '@/lib/access/one-time-link'
import { differences } from '@/lib/audit/record'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { sendsMail } from '@/lib/platform/env'
import { editedPerson, newPerson, somePerson } from './model'
import { personById, requireAnotherAdministrator, subjectsOfPerson, tasksOf } from './person-reads'
import { requireVersion } from './version-writes'

type Person = typeof person.$inferSelect

interface Placed {
  email?: string
  unitId: number
  professionalGroupId: number
}

/** @throws DomainError at the field that names something one cannot choose, or an address somebody else has */
async function requirePlace(tx: Transaction, input: Placed, ownId = 0) {
  const [home] = await tx.select().from(unit).where(eq(unit.id, input.unitId))
  if (!home || home.closedOn) throw new DomainError('platform.errors.notAChoice', {}, 'unitId')
  const [group] = await tx
    .select()
    .from(professionalGroup)
    .where(eq(professionalGroup.id, input.professionalGroupId))
  if (!group) throw new DomainError('platform.errors.notAChoice', {}, 'professionalGroupId')
  if (!input.email) return { home, group }
  const [taken] = await tx
    .select()
    .from(person)
    .where(and(eq(person.email, input.email), ne(person.id, ownId)))
  if (taken) throw new DomainError('organisation.errors.emailTaken', {}, 'email')
  return { home, group }
}

/** Adds a person to a unit. Without an address they are counted and cannot sign in. */
export const addPerson = governed('people.manage', {
  schema: newPerson,
  subject: ({ input }) => ({ unitId: input.unitId }),
  async run({ input, tx, record }) {
    if (input.invite && !input.email)
      throw new DomainError('organisation.errors.invitationNeedsEmail', {}, 'email')
    await requirePlace(tx, input)
    const values = {
      name: input.name,
      email: input.email ?? null,
      unitId: input.unitId,
      professionalGroupId: input.professionalGroupId,
      employmentFraction: input.employmentPercent / 100,
      status: input.email ? ('invited' as const) : ('active' as const),
    }
    const [made] = await tx.insert(person).values(values).returning()
    if (!made) throw new Error('The person was not made')
    if (input.invite) await sendOneTimeLink(tx, 'invitation', made)
    await countChange(tx, 'organisation')
    await countChange(tx, 'register')
    await record({
      event: 'person.added',
      subjectType: 'person',
      subjectId: made.id,
      unitId: made.unitId,
      after: { ...values, invited: input.invite },
    })
    const invited = sendsMail()
      ? 'organisation.people.addedAndInvited'
      : 'organisation.people.addedWithInvitation'
    return {
      message: input.invite ? invited : 'organisation.people.added',
      values: { name: made.name },
      redirectTo: `/admin/people/${made.id}`,
    }
  },
})

/** Name, address, home unit, professional group and hours. Moving somebody needs both units. */
export const editPerson = governed('people.manage', {
  schema: editedPerson,
  subject: async ({ input, tx }) => [
    ...(await subjectsOfPerson(tx, input.personId)),
    { unitId: input.unitId },
  ],
  async run({ input, actor, tx, record }) {
    const found = await personById(tx, input.personId)
    const [now] = await tx
      .select({ unit: unit.name, group: professionalGroup.name })
      .from(person)
      .innerJoin(unit, eq(unit.id, person.unitId))
      .innerJoin(professionalGroup, eq(professionalGroup.id, person.professionalGroupId))
      .where(eq(person.id, found.id))
    const { home, group } = await requirePlace(tx, input, found.id)
    // Compared by name, so that what is told at the field is what people read there.
    requireVersion(
      found,
      { ...input, unitName: home.name, groupName: group.name },
      {
        name: found.name,
        email: found.email,
        employmentPercent: Math.round(found.employmentFraction * 10_000) / 100,
        ...(found.unitId === input.unitId ? {} : { unitId: now?.unit }),
        ...(found.professionalGroupId === input.professionalGroupId
          ? {}
          : { professionalGroupId: now?.group }),
      },
    )
    const after = {
      name: input.name,
      email: input.email ?? null,
      unitId: input.unitId,
      professionalGroupId: input.professionalGroupId,
      employmentFraction: input.employmentPercent / 100,
    }
    if (after.email === null) {
      await requireAnotherAdministrator(tx, actor.tree.root.id, { personId: found.id })
      const { roles } = await tasksOf(tx, found.id)
      if (roles.length > 0) throw new DomainError('organisation.errors.rolesNeedEmail', {}, 'email')
    }
    const addressChanged = after.email !== found.email
    if (addressChanged) await killLinksOf(tx, found.id)
    await tx
      .update(person)
      .set({
        ...after,
        version: found.version + 1,
        // A new address may mean a new hand on the keyboard: whoever was signed in signs in again.
        sessionVersion: found.sessionVersion + (addressChanged ? 1 : 0),
        status: statusWith(found, after.email),
      })
      .where(eq(person.id, found.id))
    await countChange(tx, 'organisation')
    await countChange(tx, 'register')
    const change = differences<Record<string, unknown>>(found, after)
    await record({
      event: 'person.edited',
      subjectType: 'person',
      subjectId: found.id,
      unitId: input.unitId,
      before: change.before,
      after: change.after,
    })
    return { message: 'organisation.people.saved' }
  },
})

/** Whoever has no password is invited with an address, and without one is counted. */
function statusWith({ status, passwordHash }: Person, email: string | null): Person['status'] {
  if (status === 'disabled' || passwordHash) return status
  return email ? 'invited' : 'active'
}

/** Sends an invitation; earlier ones stop working. */
export const invitePerson = governed('people.manage', {
  schema: somePerson,
  subject: ({ input, tx }) => subjectsOfPerson(tx, input.personId),
  async run({ input, tx, record }) {
    const found = await personById(tx, input.personId)
    if (found.status !== 'invited') throw new DomainError('organisation.errors.notToBeInvited')
    if (!found.email) throw new DomainError('organisation.errors.invitationNeedsEmail')
    await sendOneTimeLink(tx, 'invitation', found)
    await record({
      event: 'person.invited',
      subjectType: 'person',
      subjectId: found.id,
      unitId: found.unitId,
    })
    return {
      message: sendsMail() ? 'organisation.people.invited' : 'organisation.people.invitationWritten',
      values: { email: found.email },
    }
  },
})

/** Closes an account: signed out at the next request, not counted any more. What they did stays. */
export const disablePerson = governed('people.manage', {
  schema: somePerson,
  subject: ({ input, tx }) => subjectsOfPerson(tx, input.personId),
  async run({ input, actor, tx, record }) {
    const found = await personById(tx, input.personId)
    if (found.id === actor.personId) throw new DomainError('organisation.errors.notOneself')
    if (found.status === 'disabled') throw new DomainError('organisation.errors.changedMeanwhile')
    await requireAnotherAdministrator(tx, actor.tree.root.id, { personId: found.id })
    await killLinksOf(tx, found.id)
    await tx
      .update(person)
      .set({ status: 'disabled', sessionVersion: found.sessionVersion + 1, version: found.version + 1 })
      .where(eq(person.id, found.id))
    await countChange(tx, 'organisation')
    await countChange(tx, 'register')
    await record({
      event: 'person.disabled',
      subjectType: 'person',
      subjectId: found.id,
      unitId: found.unitId,
      before: { status: found.status },
      after: { status: 'disabled' },
    })
    return { message: 'organisation.people.disabled' }
  },
})

/** Opens a closed account again, with the password it had. */
export const enablePerson = governed('people.manage', {
  schema: somePerson,
  subject: ({ input, tx }) => subjectsOfPerson(tx, input.personId),
  async run({ input, tx, record }) {
    const found = await personById(tx, input.personId)
    if (found.status !== 'disabled') throw new DomainError('organisation.errors.changedMeanwhile')
    await requirePlace(tx, { unitId: found.unitId, professionalGroupId: found.professionalGroupId })
    const status = found.passwordHash || !found.email ? 'active' : 'invited'
    await tx
      .update(person)
      .set({ status, version: found.version + 1 })
      .where(eq(person.id, found.id))
    await countChange(tx, 'organisation')
    await countChange(tx, 'register')
    await record({
      event: 'person.enabled',
      subjectType: 'person',
      subjectId: found.id,
      unitId: found.unitId,
      before: { status: 'disabled' },
      after: { status },
    })
    return { message: 'organisation.people.enabled' }
  },
})
