import 'server-only'
import { and, count, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm'
import { reader } from '@/db/client'
import { person, requirement, requirementBinding, roleAssignment, unit } from '@/db/schema'
import { type Actor, may, unitsWhere } from '@/lib/access/actor'
import { groupBy } from '@/lib/platform/group-by'
import { today } from '@/lib/platform/time'
import { heldOn } from './role-reads'
import { whatHoldsOpen } from './unit-reads'
import { kindsBelow, moveObstacle, placesToMove } from './unit-rules'

/** Whoever leads each unit now: active or invited, stand-ins left out. */
async function headsByUnit(): Promise<Map<number, { id: number; name: string }[]>> {
  const db = await reader()
  const rows = await db
    .select({
      unitId: roleAssignment.unitId,
      id: person.id,
      name: person.name,
      standsIn: roleAssignment.standInForPersonId,
    })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(and(eq(roleAssignment.role, 'head'), ne(person.status, 'disabled'), heldOn(today())))
  const heads = new Map<number, { id: number; name: string }[]>()
  for (const row of rows)
    if (row.standsIn === null)
      heads.set(row.unitId, [...(heads.get(row.unitId) ?? []), { id: row.id, name: row.name }])
  return heads
}

async function peopleByUnit(): Promise<Map<number, number>> {
  const db = await reader()
  const rows = await db
    .select({ unitId: person.unitId, people: count() })
    .from(person)
    .where(ne(person.status, 'disabled'))
    .groupBy(person.unitId)
  return new Map(rows.map(row => [row.unitId, row.people]))
}

/** The tree an administrator looks after, in order: who leads each unit, and how many work there. Closed ones apart. */
export async function listUnits(actor: Actor) {
  const [heads, people] = await Promise.all([headsByUnit(), peopleByUnit()])
  const mine = new Set(unitsWhere(actor, 'organisation.manage'))
  const rows = actor.tree.units
    .filter(each => mine.has(each.id))
    .map(each => ({
      id: each.id,
      name: each.name,
      kind: each.kind,
      closedOn: each.closedOn,
      depth: actor.tree.depth(each.id),
      heads: (heads.get(each.id) ?? []).map(head => head.name),
      people: people.get(each.id) ?? 0,
    }))
  return { open: rows.filter(row => !row.closedOn), closed: rows.filter(row => row.closedOn) }
}

/** One unit as its administrator sees it; null where they administer nothing. */
export async function unitForAdministrator(actor: Actor, unitId: number) {
  if (!may(actor, 'organisation.manage', { unitId })) return null
  const db = await reader()
  const [[row], heads, people, held] = await Promise.all([
    db.select().from(unit).where(eq(unit.id, unitId)),
    headsByUnit(),
    peopleByUnit(),
    whatHoldsOpen(db, unitId),
  ])
  if (!row) return null
  const { tree } = actor
  return {
    ...row,
    line: tree.lineage(unitId).slice(0, -1),
    children: tree
      .children(unitId)
      .filter(child => !child.closedOn)
      .map(child => ({
        id: child.id,
        name: child.name,
        kind: child.kind,
        people: people.get(child.id) ?? 0,
      })),
    heads: heads.get(unitId) ?? [],
    peopleHere: people.get(unitId) ?? 0,
    peopleBelow: tree.subtree(unitId).reduce((sum, each) => sum + (people.get(each.id) ?? 0), 0),
    kindsBelow: row.closedOn ? [] : kindsBelow[row.kind],
    held,
    mayClose: row.parentId !== null && Object.values(held).every(left => left === 0),
    placesToMove: placesToMove(tree, unitId)
      .filter(place => may(actor, 'organisation.manage', { unitId: place.id }))
      .map(place => ({ id: place.id, name: place.name, depth: tree.depth(place.id) })),
  }
}

/** What a move would mean, told before it is made; null where it cannot be made. */
export async function consequencesOfMove(actor: Actor, unitId: number, parentId: number) {
  const { tree } = actor
  const known = tree.find(unitId) && tree.find(parentId)
  if (!known || moveObstacle(tree, unitId, parentId) !== null) return null
  if (![unitId, parentId].every(id => may(actor, 'organisation.manage', { unitId: id }))) return null
  const lineIds = (id: number) => tree.lineage(id).map(each => each.id)
  const before = lineIds(unitId)
  const after = [...lineIds(parentId), unitId]
  const db = await reader()
  const marks = await db
    .select({
      requirementId: requirementBinding.requirementId,
      unitId: requirementBinding.unitId,
      effect: requirementBinding.effect,
    })
    .from(requirementBinding)
    .innerJoin(requirement, eq(requirement.id, requirementBinding.requirementId))
    .where(
      and(
        inArray(requirement.status, ['active', 'suspended']),
        inArray(requirementBinding.unitId, [...before, ...after]),
        or(isNull(requirementBinding.fromDay), lte(requirementBinding.fromDay, today())),
      ),
    )
  const marksOn = groupBy(marks, mark => mark.unitId)
  // Down the line, so that the nearest mark has the last word.
  const boundBelow = (line: readonly number[]) => {
    const bound = new Set<number>()
    for (const { requirementId, effect } of line.flatMap(id => marksOn.get(id) ?? []))
      if (effect === 'binds') bound.add(requirementId)
      else bound.delete(requirementId)
    return bound
  }
  const [old, fresh] = [boundBelow(before), boundBelow(after)]
  const people = await peopleByUnit()
  return {
    to: tree.get(parentId).name,
    units: tree.subtree(unitId).length,
    people: tree.subtree(unitId).reduce((sum, each) => sum + (people.get(each.id) ?? 0), 0),
    requirementsLost: [...old].filter(id => !fresh.has(id)).length,
    requirementsGained: [...fresh].filter(id => !old.has(id)).length,
  }
}

/** What an administrator should look at: units nobody leads, people with no leader, invitations nobody used. */
export async function administratorAttention(actor: Actor) {
  const db = await reader()
  const mine = unitsWhere(actor, 'people.manage')
  const [heads, people, invited] = await Promise.all([
    headsByUnit(),
    peopleByUnit(),
    db.$count(person, and(eq(person.status, 'invited'), inArray(person.unitId, mine))),
  ])
  const { tree } = actor
  const open = mine.map(id => tree.get(id)).filter(each => !each.closedOn)
  const led = (unitId: number) => (heads.get(unitId) ?? []).length > 0
  // The head of the whole municipality is nobody's nearest leader but their own office's.
  const hasLeader = (unitId: number) =>
    tree.lineage(unitId).some(each => led(each.id) && (each.parentId !== null || each.id === unitId))
  const withoutHead = open.filter(each => each.kind !== 'team' && !led(each.id))
  const leaderless = open.filter(each => !hasLeader(each.id) && (people.get(each.id) ?? 0) > 0)
  return {
    unitsWithoutHead: withoutHead.map(each => ({ id: each.id, name: each.name })),
    peopleWithoutHead: leaderless.reduce((sum, each) => sum + (people.get(each.id) ?? 0), 0),
    leaderlessUnits: leaderless.map(each => ({
      id: each.id,
      name: each.name,
      people: people.get(each.id) ?? 0,
    })),
    invitationsNotUsed: invited,
    people: open.reduce((sum, each) => sum + (people.get(each.id) ?? 0), 0),
    units: open.length,
  }
}
