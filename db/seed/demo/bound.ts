import { people } from './people'
import type { DemoPerson, DemoRequirement } from './shapes'
import { isWithin } from './units'

/** Everybody whom a requirement binds. */
export function boundBy(requirement: Pick<DemoRequirement, 'binds' | 'groups'>): DemoPerson[] {
  return people.filter(
    person =>
      requirement.binds.some(unit => isWithin(person.unit, unit)) &&
      (requirement.groups?.includes(person.group) ?? true),
  )
}
