import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { auditEvent, person, roleAssignment, unit } from '@/db/schema'
import { actAs } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aUnit, type Person, type Unit } from '@/lib/platform/testing/factories'

export interface Organisation {
  root: Unit
  health: Unit
  school: Unit
  /** An institution below health, and its team. */
  care: Unit
  team: Unit
  admin: Person
}

/** A small municipality; its administrator is signed in. */
export async function anOrganisation(): Promise<Organisation> {
  const root = await aMunicipality()
  const health = await aUnit(root, { name: 'Sundhed' })
  const school = await aUnit(root, { name: 'Skole' })
  const care = await aUnit(health, { name: 'Hjemmeplejen' })
  const team = await aUnit(care, { name: 'Team Nord' })
  const admin = await aPerson(root, { roles: ['administrator'] })
  await actAs(admin)
  return { root, health, school, care, team, admin }
}

/** @throws Error when there is no such unit */
export async function unitNow(id: number) {
  const [row] = await (await reader()).select().from(unit).where(eq(unit.id, id))
  if (!row) throw new Error('gone')
  return row
}

/** @throws Error when there is no such person */
export async function personNow(id: number) {
  const [row] = await (await reader()).select().from(person).where(eq(person.id, id))
  if (!row) throw new Error('gone')
  return row
}

export const rolesOf = async (id: number) =>
  (await reader()).select().from(roleAssignment).where(eq(roleAssignment.personId, id))

export const lastEvent = async () => (await (await reader()).select().from(auditEvent)).at(-1)
