import { database } from '@/db/client'
import { partialPublication, roundClass } from '@/db/schema'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  roleOn,
  type Unit,
} from '@/lib/platform/testing/factories'
import { publish, someFigures } from './publications'
import { aDraftRound } from './rounds'

const detail = (unitId: number, low: number, high: number) =>
  someFigures(unitId, { interval: { lower: low, upper: high }, score: (low + high) / 2 })

/** As §5 leaves a unit in P and not in D: rounded, in words, without counts. */
function overview(unitId: number) {
  const figures = someFigures(unitId)
  const hidden = { level: 'hidden', because: 'not_enough_for_detail' } as const
  return {
    ...figures,
    result: {
      ...({ level: 'overview', verdict: 'red', amberBecause: null, score: 25 } as const),
      ...{ interval: { lower: 10, upper: 40 }, answeredAtLeast: 5 },
    },
    factors: { ...figures.factors, involvement: { level: 'overview', verdict: 'opponent' } as const },
    sideEffects: {
      level: 'overview' as const,
      reported: {
        tunnel_vision: true,
        creaming: false,
        undermined_collaboration: false,
        demotivation: false,
      },
    },
    preference: hidden,
  }
}

/**
 * A closed round of two teams, seen in part by each of those who are named after it, with one before it and one after. Of its second requirement
 * nothing was published.
 */
export async function aClosedRound() {
  const root = await aMunicipality()
  const care = await aUnit(root, { name: 'Ældre' })
  const north = await aUnit(care, { name: '=HYPERLINK("x")' })
  const south = await aUnit(care, { name: 'Syd; "den gode"' })
  const school = await aUnit(root, { name: 'Skole' })
  const units = { root, care, north, south, school }
  const people = {
    employee: await aPerson(north),
    above: await aPerson(school, { roles: [] }),
    beside: await aPerson(south, { roles: ['head'] }),
    administrator: await aPerson(school, { roles: ['administrator'] }),
    med: await aPerson(school),
    outside: await aPerson(school, { roles: ['head', 'management'] }),
  }
  await roleOn(people.above, care, 'head')
  await roleOn(people.administrator, root, 'administrator')
  await roleOn(people.med, care, 'med_representative')
  const first = await aRequirement(care, { title: 'Aa besøgsskema' })
  const second = await aRequirement(care, { title: 'Bb køreliste' })
  const on = { first: first.id, second: second.id }
  const before = await aDraftRound([care], [first], {
    status: 'closed',
    closedOn: '2026-03-01',
    name: 'Forår',
  })
  const publishBefore = (unit: Unit, low: number, high: number) =>
    publish({
      unitId: unit.id,
      requirementId: on.first,
      roundId: before,
      on: '2026-03-01',
      figures: detail(unit.id, low, high),
    })
  await publishBefore(care, 10, 30)
  await publishBefore(north, 5, 30)
  await publishBefore(south, 80, 90)
  const roundId = await aDraftRound([care], [first, second], {
    status: 'closed',
    closedOn: '2026-10-01',
    name: 'Efterår',
  })
  const place = { roundId, on: '2026-10-01' }
  await publish({
    ...place,
    unitId: care.id,
    requirementId: on.first,
    figures: detail(care.id, 40, 60),
    comments: ['Fra alle'],
  })
  await publish({
    ...place,
    unitId: north.id,
    requirementId: on.first,
    figures: overview(north.id),
    comments: ['Fra nord'],
  })
  await publish({
    ...place,
    unitId: south.id,
    requirementId: on.first,
    figures: detail(south.id, 20, 50),
    comments: ['Fra syd'],
  })
  const later = await aDraftRound([care], [first], {
    status: 'closed',
    closedOn: '2026-11-01',
    name: 'Vinter',
  })
  await publish({ unitId: care.id, requirementId: on.first, roundId: later, on: '2026-11-01' })
  const { write } = await database()
  await write(async tx => {
    await tx.insert(roundClass).values([
      { roundId, requirementId: on.second, classUnitId: north.id, entitled: 7 },
      { roundId, requirementId: on.second, classUnitId: south.id, entitled: 7 },
    ])
  })
  return { units, people, first, second, roundId }
}

const TEAMS = 10

/** A closed round of more units than stand beside each other: one requirement has results everywhere, one in a single team, one only figures. */
export async function aWideRound(root: Unit) {
  const large = await aUnit(root, { name: 'Teknik' })
  const teams: Unit[] = []
  for (let number = 0; number < TEAMS; number++)
    teams.push(await aUnit(large, { name: `Hold ${String(number).padStart(2, '0')}` }))
  const leader = await aPerson(large, { roles: ['head'] })
  const everywhere = await aRequirement(large, { title: 'Overalt' })
  const inOne = await aRequirement(large, { title: 'Et sted' })
  const inPart = await aRequirement(large, { title: 'Kun lidt' })
  const asked = [everywhere, inOne, inPart]
  const own = await aDraftRound([large], asked, { status: 'closed', closedOn: '2026-10-02' })
  const at = { roundId: own, on: '2026-10-02' }
  for (const unit of [large, ...teams])
    await publish({
      ...at,
      unitId: unit.id,
      requirementId: everywhere.id,
      figures: detail(unit.id, 40, 60),
    })
  const seventh = teams[7] ?? large
  await publish({
    ...at,
    unitId: seventh.id,
    requirementId: inOne.id,
    figures: someFigures(seventh.id, { verdict: 'red', score: 10 }),
  })
  const { write } = await database()
  const figures = someFigures(teams[3]?.id ?? 0)
  await write(async tx => {
    await tx.insert(partialPublication).values({
      ...{ roundId: own, requirementId: inPart.id, unitId: teams[3]?.id ?? 0, publishedOn: at.on },
      figures: { ...figures, result: { level: 'hidden', because: 'too_few' } },
    })
    for (const requirementId of [inOne.id, inPart.id])
      await tx.insert(roundClass).values(
        [large, ...teams].map(unit => ({
          ...{ roundId: own, requirementId, classUnitId: unit.id },
          entitled: 6,
        })),
      )
  })
  return { roundId: own, leader, large, teams, asked }
}
