import type { Transaction } from '@/db/client'
import { person, professionalGroup, roleAssignment, settings, unit } from '@/db/schema'
import { inParts } from '@/lib/platform/in-parts'
import { addDays, type Day } from '@/lib/platform/time'
import { people } from '../people'
import { professionalGroups } from '../professional-groups'
import { units, upward } from '../units'
import { groupId, personId, unitId } from './keys'

const dayInWords = (day: Day) =>
  new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** Settings, the tree of units, professional groups, people and their roles. All who have an account have the same password. */
export async function loadOrganisation(tx: Transaction, today: Day, passwordHash: string): Promise<void> {
  await tx.insert(settings).values({
    id: 1,
    municipalityName: 'Fjordby Kommune',
    freedTimeSentence: `Frigjort tid bliver på arbejdspladsen, aftalt i HovedMED d. ${dayInWords(addDays(today, -545))}.`,
    isDemo: true,
  })
  await inParts(
    units.map(each => ({
      id: unitId(each.key),
      parentId: each.parent === null ? null : unitId(each.parent),
      name: each.name,
      kind: each.kind,
      path: `/${upward(each.key).map(unitId).reverse().join('/')}/`,
    })),
    part => tx.insert(unit).values(part),
  )
  await tx
    .insert(professionalGroup)
    .values(professionalGroups.map(({ key, name }) => ({ id: groupId(key), name })))
  await inParts(
    people.map(each => ({
      id: personId(each.key),
      name: each.name,
      email: each.email,
      unitId: unitId(each.unit),
      professionalGroupId: groupId(each.group),
      employmentFraction: each.fraction,
      // Without an address one is counted and not invited.
      status: each.hasAccount || each.email === null ? ('active' as const) : ('invited' as const),
      passwordHash: each.hasAccount ? passwordHash : null,
    })),
    part => tx.insert(person).values(part),
  )
  await inParts(
    people.flatMap(each =>
      each.roles.map(({ role, unit: on }) => ({ personId: personId(each.key), unitId: unitId(on), role })),
    ),
    part => tx.insert(roleAssignment).values(part),
  )
}
