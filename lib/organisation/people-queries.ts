import 'server-only'
import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { reader } from '@/db/client'
import { oneTimeLink, person, professionalGroup, roleAssignment } from '@/db/schema'
import { type Actor, may, unitsWhere } from '@/lib/access/actor'
import { DomainError } from '@/lib/platform/domain-error'
import { pageOf } from '@/lib/platform/page-of'
import { now, today } from '@/lib/platform/time'
import { namePatterns } from './name-search'
import type { PeopleFilter, PersonStatus } from './people-filter'
import { personById, subjectsOfPerson, tasksOf } from './person-reads'
import { notOverOn } from './role-reads'

const peoplePerPage = 50

const nameMatches = (search: string): SQL[] =>
  namePatterns(search).map(
    ({ first, later }) =>
      sql`(${person.name} glob ${first} or ${person.name} glob ${later} or ${person.email} glob ${first})`,
  )

function hasStatus(status: PersonStatus | undefined): SQL | undefined {
  if (status === undefined) return undefined
  if (status === 'no_address') return and(isNull(person.email), eq(person.status, 'active'))
  return eq(person.status, status)
}

/** The people an administrator looks after, narrowed and 50 at a time, with how many there are in all; the last page where one beyond it is asked for. */
export async function listPeople(actor: Actor, filter: PeopleFilter) {
  const db = await reader()
  const mine = new Set(unitsWhere(actor, 'people.manage'))
  const units =
    filter.unitId === undefined
      ? [...mine]
      : actor.tree
          .subtree(filter.unitId)
          .map(each => each.id)
          .filter(id => mine.has(id))
  const holders = filter.role
    ? db
        .select({ id: roleAssignment.personId })
        .from(roleAssignment)
        .where(and(eq(roleAssignment.role, filter.role), notOverOn(today())))
    : undefined
  const where = and(
    inArray(person.unitId, units),
    ...nameMatches(filter.search),
    filter.professionalGroupId === undefined
      ? undefined
      : eq(person.professionalGroupId, filter.professionalGroupId),
    hasStatus(filter.status),
    holders ? inArray(person.id, holders) : undefined,
  )
  const at = pageOf(await db.$count(person, where), peoplePerPage, filter.page)
  const rows = await db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      status: person.status,
      unitId: person.unitId,
      professionalGroup: professionalGroup.name,
    })
    .from(person)
    .innerJoin(professionalGroup, eq(professionalGroup.id, person.professionalGroupId))
    .where(where)
    .orderBy(asc(person.name), asc(person.id))
    .limit(at.size)
    .offset(at.passed)
  const ids = rows.map(row => row.id)
  const roles = await db
    .select()
    .from(roleAssignment)
    .where(and(inArray(roleAssignment.personId, ids), notOverOn(today())))
  return {
    ...at,
    people: rows.map(({ unitId, ...row }) => ({
      ...row,
      unit: actor.tree.find(unitId)?.name ?? '',
      roles: [...new Set(roles.filter(role => role.personId === row.id).map(role => role.role))],
    })),
  }
}

/** People by the beginning of their names, for choosing one who shall do something: at most 20, without those who cannot sign in. */
export async function findPeople(actor: Actor, search: string, exceptId: number) {
  if (search.trim() === '') return []
  const db = await reader()
  const rows = await db
    .select({ id: person.id, name: person.name, unitId: person.unitId })
    .from(person)
    .where(
      and(
        inArray(person.unitId, unitsWhere(actor, 'people.manage')),
        ne(person.status, 'disabled'),
        isNotNull(person.email),
        ne(person.id, exceptId),
        ...nameMatches(search),
      ),
    )
    .orderBy(asc(person.name))
    .limit(20)
  return rows.map(row => ({ id: row.id, name: row.name, unit: actor.tree.find(row.unitId)?.name ?? '' }))
}

const other = alias(person, 'other')

/** One person as their administrator sees them; null for somebody else's people. */
export async function personForAdministrator(actor: Actor, personId: number) {
  const db = await reader()
  try {
    const subjects = await subjectsOfPerson(db, personId)
    const [home] = subjects
    if (!home || !may(actor, 'people.manage', home)) return null
    const found = await personById(db, personId)
    const [tasks, roles, standIns, links] = await Promise.all([
      tasksOf(db, personId),
      db
        .select({ held: roleAssignment, standsInFor: other.name })
        .from(roleAssignment)
        .leftJoin(other, eq(other.id, roleAssignment.standInForPersonId))
        .where(and(eq(roleAssignment.personId, personId), notOverOn(today()))),
      db
        .select({ held: roleAssignment, name: other.name })
        .from(roleAssignment)
        .innerJoin(other, eq(other.id, roleAssignment.personId))
        .where(and(eq(roleAssignment.standInForPersonId, personId), notOverOn(today()))),
      db
        .select({ expiresAt: oneTimeLink.expiresAt })
        .from(oneTimeLink)
        .where(
          and(
            eq(oneTimeLink.personId, personId),
            eq(oneTimeLink.purpose, 'invitation'),
            isNull(oneTimeLink.usedAt),
            gt(oneTimeLink.expiresAt, now()),
          ),
        ),
    ])
    const { passwordHash: _kept, ...shown } = found
    const unitName = (unitId: number) => actor.tree.find(unitId)?.name ?? ''
    return {
      ...shown,
      unit: unitName(found.unitId),
      isSelf: found.id === actor.personId,
      /** Somebody who also holds a role elsewhere is changed by whoever administers both places. */
      mayChange: subjects.every(subject => may(actor, 'people.manage', subject)),
      invitationUntil: links[0]?.expiresAt ?? null,
      tasks: {
        requirements: tasks.requirements.length,
        proposals: tasks.proposals.length,
        actions: tasks.actions.length,
        trials: tasks.trials.length,
        roles: tasks.roles.length,
      },
      roles: roles.map(({ held, standsInFor }) => ({ ...held, unit: unitName(held.unitId), standsInFor })),
      standIns: standIns.map(({ held, name }) => ({ ...held, unit: unitName(held.unitId), name })),
    }
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

/** Every professional group, with how many belong to it. */
export async function listProfessionalGroups(_actor: Actor) {
  const db = await reader()
  return db
    .select({
      id: professionalGroup.id,
      name: professionalGroup.name,
      people: sql<number>`count(${person.id})`,
    })
    .from(professionalGroup)
    .leftJoin(
      person,
      and(eq(person.professionalGroupId, professionalGroup.id), sql`${person.status} <> 'disabled'`),
    )
    .groupBy(professionalGroup.id)
    .orderBy(asc(professionalGroup.name))
}

/** Open units an administrator may place people and roles on, in tree order, for a list to choose from. */
export function unitsToChoose(actor: Actor): { id: number; name: string; depth: number }[] {
  const mine = new Set(unitsWhere(actor, 'people.manage'))
  return actor.tree.units
    .filter(each => mine.has(each.id) && !each.closedOn)
    .map(each => ({ id: each.id, name: each.name, depth: actor.tree.depth(each.id) }))
}
