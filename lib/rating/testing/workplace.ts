import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type GivenPerson,
  type Person,
  type Requirement,
  type Unit,
} from '@/lib/platform/testing/factories'

/** So many people at home in a unit. */
export const peopleIn = (unit: Unit, count: number, given: GivenPerson = {}): Promise<Person[]> =>
  Promise.all(Array.from({ length: count }, () => aPerson(unit, given)))

/** What most tests of rating need: an institution in a municipality, those who work there, their head, and what binds them. */
export interface Workplace {
  root: Unit
  home: Unit
  people: Person[]
  head: Person
  requirement: Requirement
}

/** A workplace of so many people, the head not among them. */
export async function aWorkplace(count: number): Promise<Workplace> {
  const root = await aMunicipality()
  const home = await aUnit(await aUnit(root))
  const people = await peopleIn(home, count)
  const head = await aPerson(home, { roles: ['head'] })
  return { root, home, people, head, requirement: await aRequirement(home) }
}
