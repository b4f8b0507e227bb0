import type { Relation, UnitTree } from '@/lib/organisation/unit-tree'
import {
  type GivenRole,
  type Permission,
  type PermissionRule,
  permissions,
  type Role,
  type Tie,
} from './permissions'

/** Who is asking: a person as they are at this request, never as a session remembers them. */
export interface Actor {
  personId: number
  name: string
  homeUnitId: number
  professionalGroupId: number
  locale: 'da' | 'en'
  theme: 'light' | 'dark' | null
  /** In force today, stand-ins included. */
  roles: readonly { role: GivenRole; unitId: number }[]
  tree: UnitTree
}

/** What an action or page is about: the unit it lies in, and who stands close to it. */
export interface Subject {
  unitId: number
  requirementOwnerId?: number | null
  actionOwnerIds?: readonly (number | null)[]
  /** Named for just this: to judge or stop a trust test, or involved in a repair. */
  namedIds?: readonly (number | null)[]
  /** The requirement binds whoever asks. */
  isBound?: boolean
}

function places(actor: Actor, role: Role): number[] {
  if (role === 'employee') return [actor.homeUnitId]
  return actor.roles.filter(held => held.role === role).map(held => held.unitId)
}

function isTied(actor: Actor, subject: Subject, tie: Tie): boolean {
  if (tie === 'bound') return subject.isBound === true
  if (tie === 'requirement_owner') return subject.requirementOwnerId === actor.personId
  const ids = tie === 'named' ? subject.namedIds : subject.actionOwnerIds
  return ids?.includes(actor.personId) ?? false
}

/** The one answer to "may they?", from the table alone. */
export function may(actor: Actor, permission: Permission, subject: Subject): boolean {
  const rule: PermissionRule = permissions[permission]
  if (!actor.tree.find(subject.unitId)) return false
  if (rule.never && standsSo(actor, rule.never, subject)) return false
  return rule.ties?.some(tie => isTied(actor, subject, tie)) || standsSo(actor, rule.roles, subject)
}

/** Where an actor's roles stand for a rule: each of their units, and the relations to it that the rule counts. */
type Standing = { unitId: number; relations: readonly Relation[] }

/** Worked out once for an actor and a rule: a page asks the same of hundreds of units. */
const standings = new WeakMap<Actor, Map<PermissionRule['roles'], Standing[]>>()

function standingsOf(actor: Actor, roles: PermissionRule['roles']): Standing[] {
  const kept = standings.get(actor) ?? new Map<PermissionRule['roles'], Standing[]>()
  standings.set(actor, kept)
  const known = kept.get(roles)
  if (known) return known
  const made = Object.entries(roles).flatMap(([role, relations]) =>
    places(actor, role as Role).map(unitId => ({ unitId, relations: relations as readonly Relation[] })),
  )
  kept.set(roles, made)
  return made
}

const standsSo = (actor: Actor, roles: PermissionRule['roles'], subject: Subject): boolean =>
  standingsOf(actor, roles).some(({ unitId, relations }) =>
    relations.includes(actor.tree.relation(unitId, subject.unitId)),
  )

/** The places in the tree that a rule's roles count, as one set: `may` of every unit, without asking for each. */
function placesOf(actor: Actor, roles: PermissionRule['roles']): Uint8Array {
  const { tree } = actor
  const reached = new Uint8Array(tree.units.length)
  for (const { unitId, relations } of standingsOf(actor, roles))
    for (const relation of relations) tree.markPlaces(reached, unitId, relation)
  return reached
}

function placesWhere(actor: Actor, permission: Permission): Uint8Array {
  const rule: PermissionRule = permissions[permission]
  const reached = placesOf(actor, rule.roles)
  if (rule.never) {
    const barred = placesOf(actor, rule.never)
    for (let place = 0; place < reached.length; place++) if (barred[place]) reached[place] = 0
  }
  return reached
}

/** Whether there is any unit at all where they may; decides what stands in the navigation. */
export function mayAnywhere(actor: Actor, permission: Permission): boolean {
  return placesWhere(actor, permission).includes(1)
}

/** Every unit where they may, in tree order. */
export function unitsWhere(actor: Actor, permission: Permission): number[] {
  const reached = placesWhere(actor, permission)
  return actor.tree.units.filter((_, place) => reached[place] === 1).map(unit => unit.id)
}

/** The role that decides what the front page shows first. */
export function leadingRole(actor: Actor): Role {
  const order: readonly GivenRole[] = ['management', 'head', 'administrator', 'med_representative']
  return order.find(role => actor.roles.some(held => held.role === role)) ?? 'employee'
}

/** The topmost unit they hold a role on; the home unit for those who hold none. */
export function leadingUnitId(actor: Actor): number {
  const role = leadingRole(actor)
  if (role === 'employee') return actor.homeUnitId
  const [top] = places(actor, role).sort((a, b) => actor.tree.depth(a) - actor.tree.depth(b))
  return top ?? actor.homeUnitId
}
