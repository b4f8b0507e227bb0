import { seededRandom } from '../random'
import { firstNames, surnames } from './names'
import { type GroupKey, professionalGroups } from './professional-groups'
import type { DemoPerson, PersonKey, UnitKey } from './shapes'
import { staffing } from './staffing'
import { units } from './units'

type Roles = DemoPerson['roles']

/** People whose name or address is fixed: the demo sign-ins, and those the stories speak of. */
const known: Readonly<Record<PersonKey, { readonly name: string; readonly email?: string }>> = {
  'fjordby-manager-1': { name: 'Karen Østergaard', email: 'direktion@fjordby.example' },
  'fjordby-administrative-1': { name: 'Henrik Bruun', email: 'admin@fjordby.example' },
  'hjemmeplejen-nord-manager-1': { name: 'Mette Lund', email: 'leder@fjordby.example' },
  'hn-fjordbakken-social_health_helper-1': { name: 'Stine Kofoed', email: 'medarbejder@fjordby.example' },
  'sygepleje-ude-nurse-1': { name: 'Lone Hedegaard', email: 'med@fjordby.example' },
  'soebo-manager-1': { name: 'Jesper Villadsen', email: 'leder.soebo@fjordby.example' },
  'fjordskolen-manager-1': { name: 'Birgitte Kjær', email: 'leder.fjordskolen@fjordby.example' },
  'dagtilbud-oest-manager-1': { name: 'Pernille Toft', email: 'leder.dagtilbud@fjordby.example' },
  'jobcenter-manager-1': { name: 'Anders Winther', email: 'leder.jobcenter@fjordby.example' },
  'strandgaarden-manager-1': { name: 'Rikke Nygaard', email: 'leder.strandgaarden@fjordby.example' },
}

/** Roles that are not simply "the manager of this unit". MED: one on the municipality, one on each department. */
const extraRoles: Readonly<Record<PersonKey, Roles>> = {
  'fjordby-manager-2': [{ role: 'management', unit: 'fjordby' }],
  'fjordby-administrative-1': [{ role: 'administrator', unit: 'fjordby' }],
  'fjordby-administrative-2': [{ role: 'administrator', unit: 'fjordby' }],
  'sygepleje-ude-nurse-1': [{ role: 'med_representative', unit: 'fjordby' }],
  'soebo-boegehuset-social_health_assistant-1': [{ role: 'med_representative', unit: 'sundhed' }],
  'fjordskolen-mellemtrin-teacher-1': [{ role: 'med_representative', unit: 'boern' }],
  'familie-boern-unge-social_worker-1': [{ role: 'med_representative', unit: 'social' }],
}

/** The first manager of a unit heads it; on the municipality and the departments that is also management. */
function rolesOf(key: PersonKey, unit: UnitKey, leads: boolean): Roles {
  const kind = units.find(each => each.key === unit)?.kind
  const own: Roles = leads
    ? kind === 'municipality' || kind === 'department'
      ? [
          { role: 'head', unit },
          { role: 'management', unit },
        ]
      : [{ role: 'head', unit }]
    : []
  return [...own, ...(extraRoles[key] ?? [])]
}

const partTime: Readonly<Partial<Record<GroupKey, readonly number[]>>> = {
  social_health_helper: [1, 32 / 37, 32 / 37, 30 / 37, 30 / 37, 28 / 37, 24 / 37],
  social_health_assistant: [1, 1, 34 / 37, 32 / 37, 32 / 37, 30 / 37, 28 / 37],
  nurse: [1, 1, 34 / 37, 32 / 37, 32 / 37, 30 / 37],
  therapist: [1, 1, 34 / 37, 32 / 37, 30 / 37],
  care_aide: [30 / 37, 24 / 37, 20 / 37, 15 / 37],
  pedagogue: [1, 35 / 37, 34 / 37, 32 / 37, 30 / 37],
  pedagogical_assistant: [1, 35 / 37, 32 / 37, 30 / 37, 25 / 37],
  teacher: [1, 1, 1, 1, 30 / 37],
  social_worker: [1, 1, 1, 34 / 37, 32 / 37],
  administrative: [1, 1, 32 / 37, 30 / 37],
}

/** Those who rate without an account: with neither mail nor account they draw a code where there are enough of them, with mail they get a link. */
const withoutMail: readonly PersonKey[] = [
  ...[1, 2, 3, 4, 5].map(each => `soebo-boegehuset-social_health_helper-${each}`),
  // Too few for a sheet: the round's page says that somebody has no way in.
  'soebo-natvagten-social_health_helper-1',
]
const withoutAccount: readonly PersonKey[] = [
  ...withoutMail,
  'hs-havnen-care_aide-1',
  'hs-aaparken-care_aide-1',
]

function address(name: string, taken: Set<string>): string {
  const plain = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(' ', '.')
  let number = 1
  let email = `${plain}@fjordby.example`
  while (taken.has(email)) {
    number += 1
    email = `${plain}${number}@fjordby.example`
  }
  taken.add(email)
  return email
}

function hire(): DemoPerson[] {
  const random = seededRandom('Fjordby Kommune: people')
  const fixed = Object.values(known)
  const names = new Set(fixed.map(person => person.name))
  const addresses = new Set(fixed.flatMap(person => person.email ?? []))

  function newName(): string {
    let name = `${random.pick(firstNames)} ${random.pick(surnames)}`
    while (names.has(name)) name = `${random.pick(firstNames)} ${random.pick(surnames)}`
    names.add(name)
    return name
  }

  return units.flatMap(unit =>
    professionalGroups.flatMap(({ key: group }) =>
      Array.from({ length: staffing[unit.key]?.[group] ?? 0 }, (_, index) => {
        const key = `${unit.key}-${group}-${index + 1}`
        const name = known[key]?.name ?? newName()
        const own = known[key]?.email ?? address(name, addresses)
        const email = withoutMail.includes(key) ? null : own
        const hasAccount = !withoutAccount.includes(key)
        const fraction = Math.round(random.pick(partTime[group] ?? [1]) * 1000) / 1000
        const roles = rolesOf(key, unit.key, group === 'manager' && index === 0)
        return { key, name, email, hasAccount, unit: unit.key, group, fraction, roles }
      }),
    ),
  )
}

/** The 420 people of Fjordby Kommune: the same names at every start. Nobody of them exists. */
export const people: readonly DemoPerson[] = hire()

/** The key of the person who heads a unit. */
export function headOf(unit: UnitKey): PersonKey {
  return `${unit}-manager-1`
}
