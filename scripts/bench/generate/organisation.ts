import type { Transaction } from '@/db/client'
import { person, professionalGroup, roleAssignment, settings, unit } from '@/db/schema'
import { firstNames, surnames } from '@/db/seed/demo/names'
import { seededRandom } from '@/db/seed/random'
import { inParts } from '@/lib/platform/in-parts'
import { SEED, sizes } from './sizes'
import { departmentNames, groupNames } from './words'

type UnitRow = typeof unit.$inferInsert & { id: number; path: string }

/** The municipality, departments, institutions and teams, numbered from 1, parents before children. */
export function makeUnits(): UnitRow[] {
  const units: UnitRow[] = [
    { id: 1, parentId: null, name: 'Storeby Kommune', kind: 'municipality', path: '/1/' },
  ]
  const below = (parent: UnitRow, name: string, kind: UnitRow['kind']) => {
    const id = units.length + 1
    units.push({ id, parentId: parent.id, name, kind, path: `${parent.path}${id}/` })
  }
  const ofKind = (kind: UnitRow['kind']) => units.filter(each => each.kind === kind)
  const [root] = units
  for (let place = 0; root && place < sizes.departments; place++)
    below(root, departmentNames[place] ?? `Forvaltning ${place + 1}`, 'department')
  const departments = ofKind('department')
  for (let place = 0; place < sizes.institutions; place++) {
    const parent = departments[place % departments.length]
    if (parent) below(parent, `${parent.name} ${place + 1}`, 'institution')
  }
  const institutions = ofKind('institution')
  for (let place = 0; place < sizes.teams; place++) {
    const parent = institutions[place % institutions.length]
    if (parent) below(parent, `Team ${place + 1}`, 'team')
  }
  return units
}

const emailOf = (id: number) => `person${id}@storeby.example`

/**
 * People and their roles. Every unit has a head (departments and the municipality a management), institutions have a
 * works-council representative, and five people administrate; everybody else works in a team.
 */
function makePeople(units: readonly UnitRow[]) {
  const random = seededRandom(SEED).branch('people')
  const people: (typeof person.$inferInsert & { id: number })[] = []
  const roles: (typeof roleAssignment.$inferInsert)[] = []
  const leaderGroup = groupNames.length
  const add = (unitId: number, group: number) => {
    const id = people.length + 1
    people.push({
      id,
      name: `${random.pick(firstNames)} ${random.pick(surnames)}`,
      email: emailOf(id),
      unitId,
      professionalGroupId: group,
      employmentFraction: random.pick([1, 1, 1, 0.86, 0.8, 0.75]),
      status: random.chance(0.01) ? 'invited' : 'active',
    })
    return id
  }
  const staff = () => random.whole(1, leaderGroup - 1)
  for (const { id, kind } of units) {
    const leads = kind === 'municipality' || kind === 'department' ? 'management' : 'head'
    roles.push({ personId: add(id, leaderGroup), unitId: id, role: leads })
    if (kind !== 'team') roles.push({ personId: add(id, staff()), unitId: id, role: 'med_representative' })
    if (kind === 'municipality')
      for (let place = 0; place < 5; place++)
        roles.push({ personId: add(id, groupNames.length - 1), unitId: id, role: 'administrator' })
  }
  const teams = units.filter(each => each.kind === 'team')
  for (let place = 0; people.length < sizes.people; place++)
    add(teams[place % teams.length]?.id ?? 1, staff())
  for (const { personId } of roles) {
    const holder = people[personId - 1]
    if (holder) holder.status = 'active'
  }
  return { people, roles }
}

export async function storeOrganisation(tx: Transaction): Promise<UnitRow[]> {
  const units = makeUnits()
  const { people, roles } = makePeople(units)
  await tx.insert(settings).values({
    id: 1,
    municipalityName: 'Storeby Kommune',
    freedTimeSentence: 'Frigjort tid bliver på arbejdspladsen, aftalt i HovedMED.',
  })
  await inParts(units, part => tx.insert(unit).values(part))
  await tx.insert(professionalGroup).values(groupNames.map((name, place) => ({ id: place + 1, name })))
  await inParts(people, part => tx.insert(person).values(part))
  await inParts(roles, part => tx.insert(roleAssignment).values(part))
  return units
}
