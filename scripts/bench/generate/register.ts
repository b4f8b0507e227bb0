import type { Transaction } from '@/db/client'
import { requirement, requirementBinding, requirementGroup, risk } from '@/db/schema'
import { type Random, seededRandom } from '@/db/seed/random'
import { inParts } from '@/lib/platform/in-parts'
import { addDays, type Day } from '@/lib/platform/time'
import { introductionReasons, kinds, protectedValues, traditions } from '@/lib/register/vocabulary'
import type { makeUnits } from './organisation'
import { SEED, sizes } from './sizes'
import { forms, groupNames, places, subjects } from './words'

type RequirementRow = typeof requirement.$inferInsert & { id: number }
export interface MadeRequirement {
  row: RequirementRow
  unitIds: number[]
  groupIds: number[]
}
type Units = ReturnType<typeof makeUnits>

const statuses = (random: Random) => {
  const draw = random.next()
  return draw < 0.86 ? 'active' : draw < 0.89 ? 'suspended' : draw < 0.92 ? 'draft' : 'repealed'
}

/** Who has decided it and who may repeal it follow from how high in the tree it lies. */
const decidedBy = (kind: string, random: Random) => {
  const state = random.chance(0.25)
  if (state) return { level: 'state', authority: 'state' } as const
  if (kind === 'municipality')
    return { level: 'municipality', authority: random.pick(['council', 'executive'] as const) } as const
  if (kind === 'department') return { level: 'municipality', authority: 'department' } as const
  return { level: 'institution', authority: 'institution' } as const
}

function ownersAndBound(units: Units, random: Random) {
  const ofKind = (kind: string) => units.filter(each => each.kind === kind)
  const draw = random.next()
  const kind =
    draw < 0.08 ? 'municipality' : draw < 0.36 ? 'department' : draw < 0.85 ? 'institution' : 'team'
  const owner = random.pick(ofKind(kind))
  const children = units.filter(each => each.parentId === owner.id)
  const some = kind !== 'team' && children.length > 2 && random.chance(0.2)
  const bound = some ? random.shuffle(children).slice(0, random.whole(1, 3)) : [owner]
  return { owner, kind, unitIds: bound.map(each => each.id) }
}

/** Requirements as a municipality has them: most of institutions, a few of everybody, some repealed, many without a review date. */
function makeRequirements(units: Units, today: Day): MadeRequirement[] {
  const random = seededRandom(SEED).branch('register')
  const made: MadeRequirement[] = []
  for (let id = 1; id <= sizes.requirements; id++) {
    const { owner, kind, unitIds } = ownersAndBound(units, random)
    const status = statuses(random)
    const form = random.pick(forms)
    const subject = random.pick(subjects)
    const { level, authority } = decidedBy(kind, random)
    const [period, occurrences, minutes] = random.pick([
      ['day', 1, 4],
      ['week', 2, 10],
      ['week', 1, 15],
      ['month', 1, 45],
      ['quarter', 1, 90],
      ['year', 1, 240],
    ] as const)
    const introducedOn = addDays(today, -random.whole(30, 6000))
    made.push({
      unitIds,
      groupIds: random.chance(0.35)
        ? random
            .shuffle(groupNames.map((_, place) => place + 1))
            .slice(0, random.whole(1, 4))
            .sort((a, b) => a - b)
        : [],
      row: {
        id,
        referenceNumber: id,
        title: `${form} ${subject} ${random.pick(places)}`,
        demand: `Der skal ske ${form.toLowerCase()} ${subject} for hver borger, og lederen følger op hver måned.`,
        purpose: random.chance(0.8)
          ? `At ${subject} sker ens og forsvarligt, og at fejl opdages i tide.`
          : '',
        riskId: random.chance(0.45) ? random.whole(1, sizes.risks) : null,
        professionallyResponsible: 'Centersygeplejersken',
        protectedValue: random.pick(protectedValues),
        kind: random.pick(kinds),
        level,
        authority,
        bindingness: random.chance(0.7) ? 'hard' : 'soft',
        formality: random.chance(0.8) ? 'formal' : 'informal',
        tradition: random.pick(traditions),
        legalStatus:
          level === 'state'
            ? random.pick(['form_required', 'purpose_required'] as const)
            : random.pick(['no_basis', 'purpose_required', 'not_examined'] as const),
        ownerFunction: `Leder af ${owner.name}`,
        // Mostly on something higher up that was there before.
        derivesFromId: id > 500 && random.chance(0.35) ? random.whole(1, id - 1) : null,
        introducedBecause: random.pick(introductionReasons),
        introducedOn,
        reviewBy: random.chance(0.6) ? addDays(today, random.whole(-300, 700)) : null,
        ownerUnitId: owner.id,
        usesNumericTargets: random.chance(0.2),
        comparesUnits: random.chance(0.1),
        selectsCitizens: random.chance(0.05),
        moneyFollowsResults: random.chance(0.05),
        minutes,
        occurrences,
        period,
        anywayPercent: random.pick([0, 0, 0, 25, 50]),
        status,
        activeFrom: introducedOn,
        repealedFrom: status === 'repealed' ? addDays(today, -random.whole(1, 600)) : null,
        createdAt: Date.parse(introducedOn),
        updatedAt: Date.parse(introducedOn),
      },
    })
  }
  return made
}

export async function storeRegister(tx: Transaction, units: Units, today: Day): Promise<MadeRequirement[]> {
  const made = makeRequirements(units, today)
  const risks = Array.from({ length: sizes.risks }, (_, place) => {
    const name = `Risiko for fejl i ${subjects[place % subjects.length]} (${Math.floor(place / subjects.length) + 1})`
    return { id: place + 1, name, nameKey: name.toLowerCase(), concernsCitizens: place % 3 === 0 }
  })
  await inParts(risks, part => tx.insert(risk).values(part))
  await inParts(
    made.map(each => each.row),
    part => tx.insert(requirement).values(part),
    200,
  )
  const marks = made.flatMap(({ row, unitIds }) => unitIds.map(unitId => ({ requirementId: row.id, unitId })))
  await inParts(marks, part => tx.insert(requirementBinding).values(part))
  const groups = made.flatMap(({ row, groupIds }) =>
    groupIds.map(professionalGroupId => ({ requirementId: row.id, professionalGroupId })),
  )
  await inParts(groups, part => tx.insert(requirementGroup).values(part))
  return made
}
