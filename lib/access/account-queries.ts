import 'server-only'
import { and, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { reader } from '@/db/client'
import { person, professionalGroup, roleAssignment } from '@/db/schema'
import { notOverOn } from '@/lib/organisation/role-reads'
import { today } from '@/lib/platform/time'
import type { Actor } from './actor'

const absent = alias(person, 'absent')

/** What one's own account page tells: who the register takes one for, and the roles one holds or will hold. */
export async function ownAccount(actor: Actor) {
  const db = await reader()
  const [[own], roles] = await Promise.all([
    db
      .select({
        email: person.email,
        employmentFraction: person.employmentFraction,
        professionalGroup: professionalGroup.name,
      })
      .from(person)
      .innerJoin(professionalGroup, eq(professionalGroup.id, person.professionalGroupId))
      .where(eq(person.id, actor.personId)),
    db
      .select({
        id: roleAssignment.id,
        role: roleAssignment.role,
        unitId: roleAssignment.unitId,
        validUntil: roleAssignment.validUntil,
        standsInFor: absent.name,
      })
      .from(roleAssignment)
      .leftJoin(absent, eq(absent.id, roleAssignment.standInForPersonId))
      .where(and(eq(roleAssignment.personId, actor.personId), notOverOn(today()))),
  ])
  return {
    name: actor.name,
    email: own?.email ?? null,
    employmentFraction: own?.employmentFraction ?? 1,
    professionalGroup: own?.professionalGroup ?? '',
    workplace: actor.tree
      .lineage(actor.homeUnitId)
      .slice(-2)
      .map(unit => unit.name)
      .join(', '),
    roles: roles.map(role => ({ ...role, unit: actor.tree.find(role.unitId)?.name ?? '' })),
  }
}
