import { eq } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import { database } from '@/db/client'
import {
  person,
  professionalGroup,
  requirement,
  requirementBinding,
  requirementGroup,
  roleAssignment,
  settings,
  unit,
} from '@/db/schema'
import type { GivenRole } from '@/lib/access/permissions'

export type Unit = typeof unit.$inferSelect
export type Person = typeof person.$inferSelect
export type Requirement = typeof requirement.$inferSelect

let counted = 0
const next = () => {
  counted += 1
  return counted
}

const only = <Row>(rows: Row[]): Row => {
  const [row] = rows
  if (!row) throw new Error('The database gave no row back')
  return row
}

/** The municipality: settings and the root unit. Every other factory needs it first. */
export async function aMunicipality(given: Partial<typeof settings.$inferInsert> = {}): Promise<Unit> {
  const { write } = await database()
  return write(async tx => {
    await tx.insert(settings).values({ id: 1, municipalityName: 'Prøvekøbing Kommune', ...given })
    const root = only(
      await tx
        .insert(unit)
        .values({ name: given.municipalityName ?? 'Prøvekøbing Kommune', kind: 'municipality', path: '' })
        .returning(),
    )
    await tx.update(unit).set({ path: `/${root.id}/` })
    await tx.insert(professionalGroup).values({ name: 'Social- og sundhedshjælper' })
    await countChange(tx, 'organisation')
    return { ...root, path: `/${root.id}/` }
  })
}

const kindBelow = {
  municipality: 'department',
  department: 'institution',
  institution: 'team',
  team: 'team',
} as const

/** A unit below another; its kind follows from where it hangs when not said. */
export async function aUnit(
  parent: Unit,
  given: Partial<Pick<Unit, 'name' | 'kind' | 'closedOn'>> = {},
): Promise<Unit> {
  const { write } = await database()
  return write(async tx => {
    const made = only(
      await tx
        .insert(unit)
        .values({
          parentId: parent.id,
          name: given.name ?? `Enhed ${next()}`,
          kind: given.kind ?? kindBelow[parent.kind],
          closedOn: given.closedOn,
          path: '',
        })
        .returning(),
    )
    const path = `${parent.path}${made.id}/`
    await tx.update(unit).set({ path }).where(eq(unit.id, made.id))
    await countChange(tx, 'organisation')
    return { ...made, path }
  })
}

/** A professional group by name; the same name gives the same group. */
async function aProfessionalGroup(name: string): Promise<typeof professionalGroup.$inferSelect> {
  const { write } = await database()
  return write(async tx => {
    const [known] = await tx.select().from(professionalGroup).where(eq(professionalGroup.name, name))
    return known ?? only(await tx.insert(professionalGroup).values({ name }).returning())
  })
}

export interface GivenPerson
  extends Partial<Omit<typeof person.$inferInsert, 'id' | 'unitId' | 'professionalGroupId'>> {
  /** The name of their professional group. */
  group?: string
  /** Roles on their home unit; `roleOn` gives one elsewhere. */
  roles?: readonly GivenRole[]
}

/** A person who can sign in, at home in a unit. */
export async function aPerson(home: Unit, given: GivenPerson = {}): Promise<Person> {
  const { group = 'Social- og sundhedshjælper', roles = [], ...columns } = given
  const { id: professionalGroupId } = await aProfessionalGroup(group)
  const number = next()
  const { write } = await database()
  const made = await write(async tx => {
    const row = only(
      await tx
        .insert(person)
        .values({
          name: `Person ${number}`,
          email: `person${number}@proevekoebing.example`,
          status: 'active',
          ...columns,
          unitId: home.id,
          professionalGroupId,
        })
        .returning(),
    )
    await countChange(tx, 'organisation')
    return row
  })
  for (const role of roles) await roleOn(made, home, role)
  return made
}

/** Gives a role on a unit, for good or (with days) as a stand-in. */
export async function roleOn(
  holder: Pick<Person, 'id'>,
  on: Pick<Unit, 'id'>,
  role: GivenRole,
  given: { validFrom?: string; validUntil?: string; standInForPersonId?: number } = {},
): Promise<void> {
  const { write } = await database()
  await write(async tx => {
    await tx.insert(roleAssignment).values({ personId: holder.id, unitId: on.id, role, ...given })
    await countChange(tx, 'organisation')
  })
}

export interface GivenRequirement
  extends Partial<Omit<typeof requirement.$inferInsert, 'id' | 'ownerUnitId'>> {
  /** The units it binds, each with its subtree; the owner unit when not said. */
  binds?: readonly Pick<Unit, 'id'>[]
  /** Names of the professional groups it binds; everybody when not said. */
  groups?: readonly string[]
}

/** An active requirement of a unit, 12 minutes a day for each. */
export async function aRequirement(owner: Unit, given: GivenRequirement = {}): Promise<Requirement> {
  const { binds = [owner], groups = [], ...columns } = given
  const groupIds = await Promise.all(groups.map(async name => (await aProfessionalGroup(name)).id))
  const number = next()
  const { write } = await database()
  return write(async tx => {
    const made = only(
      await tx
        .insert(requirement)
        .values({
          referenceNumber: number,
          title: `Krav ${number}`,
          demand: 'Der føres kontrolskema ved hvert besøg.',
          purpose: 'At fejl opdages i tide.',
          kind: 'documentation',
          level: 'institution',
          authority: 'institution',
          introducedBecause: 'precaution',
          minutes: 12,
          occurrences: 1,
          period: 'day',
          status: 'active',
          activeFrom: '2025-01-01',
          createdAt: 0,
          updatedAt: 0,
          ...columns,
          ownerUnitId: owner.id,
        })
        .returning(),
    )
    await tx
      .insert(requirementBinding)
      .values(binds.map(each => ({ requirementId: made.id, unitId: each.id })))
    if (groupIds.length > 0)
      await tx
        .insert(requirementGroup)
        .values(groupIds.map(professionalGroupId => ({ requirementId: made.id, professionalGroupId })))
    await countChange(tx, 'register')
    return made
  })
}
