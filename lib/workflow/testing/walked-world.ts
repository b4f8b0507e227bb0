import { type Actor, may, type Subject } from '@/lib/access/actor'
import type { GivenRole, Permission } from '@/lib/access/permissions'
import { UnitTree } from '@/lib/organisation/unit-tree'

/** A municipality for walks in memory: units inside a case, above it and beside it, each with its people. */
export const tree = new UnitTree(
  (
    [
      [1, null, 'municipality'],
      [2, 1, 'department'],
      [3, 2, 'institution'],
      [4, 3, 'team'],
      [5, 3, 'team'],
      [6, 2, 'institution'],
      [7, 1, 'department'],
      [8, 7, 'institution'],
    ] as const
  ).map(([id, parentId, kind]) => ({ id, parentId, kind, name: `Enhed ${id}`, closedOn: null })),
)

/** Units a case can be about and units that can own its requirement. */
export const caseUnits = [1, 2, 3, 4] as const
export const ownerUnits = [1, 2, 3, 4, 8] as const

const people: readonly [unitId: number, role: GivenRole | null][] = [
  [1, 'management'],
  [1, 'management'],
  [1, 'administrator'],
  [1, 'med_representative'],
  [2, 'management'],
  [3, 'head'],
  [3, 'head'],
  [3, 'med_representative'],
  [4, 'head'],
  [4, null],
  [6, 'head'],
  [7, 'management'],
  [8, 'head'],
  // In some walks this one answers for the requirement from beside; in others for nothing.
  [8, null],
]

/** Everybody there is, by role: what they may is asked of the product's own table. */
export const everybody: readonly Actor[] = people.map(([unitId, role], index) => ({
  personId: index + 1,
  name: `${role ?? 'employee'} ${unitId}`,
  homeUnitId: unitId,
  professionalGroupId: 1,
  locale: 'da',
  theme: null,
  roles: role ? [{ role, unitId }] : [],
  tree,
}))

/** The employee beside, who can answer for a requirement. */
export const besideId = everybody.length

/** Those who are there in one walk: some seats may be empty. */
export class Crew {
  readonly people: readonly Actor[]
  readonly holders: readonly (Actor['roles'][number] & { personId: number })[]

  constructor(absent: ReadonlySet<number>) {
    this.people = everybody.filter(each => !absent.has(each.personId))
    this.holders = this.people.flatMap(({ personId, roles }) => roles.map(held => ({ ...held, personId })))
  }

  holding(role: GivenRole, unitId: number): number[] {
    return this.holders
      .filter(each => each.role === role && each.unitId === unitId)
      .map(each => each.personId)
  }

  /** Whether anybody may. */
  somebodyMay(permission: Permission, subject: Subject): boolean {
    return this.people.some(each => may(each, permission, subject))
  }
}
