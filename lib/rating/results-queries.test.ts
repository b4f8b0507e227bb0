import { beforeAll, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { publication, settings } from '@/db/schema'
import { loadOrganisation } from '@/lib/organisation/load'
import { actorOf } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Requirement,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { openRound } from './open-round-writes'
import { resultsOfRequirement } from './results-queries'
import { closeDueRounds } from './round-clock-writes'
import { roundView } from './round-queries'
import { aDraftRound, anOpenRound, rate } from './testing/rounds'
import { peopleIn } from './testing/workplace'

withFreshDatabase()

const DAY = today()

let north: Unit
let loud: Unit
let quiet: Unit
let quietPeople: Person[]
let inLoud: Person
let inQuiet: Person
let elsewhere: Person
let boss: Person
let rated: Requirement
let tooSmall: Requirement
let roundId: number
let secondRound: number

beforeAll(async () => {
  const root = await aMunicipality()
  const care = await aUnit(root)
  north = await aUnit(care, { name: 'Hjemmeplejen Nord' })
  const south = await aUnit(care, { name: 'Hjemmeplejen Syd' })
  loud = await aUnit(north, { name: 'Team Fjordbakken' })
  quiet = await aUnit(north, { name: 'Team Mosegården' })
  const loudPeople = await peopleIn(loud, 14)
  quietPeople = await peopleIn(quiet, 9)
  const [first] = loudPeople
  const [other] = quietPeople
  if (!first || !other) throw new Error('There are people')
  inLoud = first
  inQuiet = other
  elsewhere = await aPerson(south)
  boss = await aPerson(root, { roles: ['management'] })
  rated = await aRequirement(north)
  tooSmall = await aRequirement(quiet, { groups: ['Sygeplejerske'] })
  await aPerson(quiet, { group: 'Sygeplejerske' })
  roundId = await aDraftRound([north], [rated, tooSmall], { closesOn: addDays(DAY, 1) })
  const { tree } = await loadOrganisation()
  const { write } = await database()
  await write(tx => openRound(tx, roundId, { tree, k: 5, day: DAY }))
  for (const person of loudPeople) await rate(roundId, person, rated, 2, { comment: 'Fra os' })
  for (const person of quietPeople.slice(0, 6)) await rate(roundId, person, rated, 4)
  await closeDueRounds(addDays(DAY, 2))
  secondRound = await aDraftRound([quiet], [rated])
})

describe('results', () => {
  it('are seen up and down one’s own chain of units, and nowhere else', async () => {
    const seen = async (person: Person) => {
      const { units } = await resultsOfRequirement(await actorOf(person), rated.id)
      return units.map(unit => unit.unitId)
    }
    expect(await seen(boss)).toEqual([north.id, loud.id, quiet.id])
    expect(await seen(inLoud)).toEqual([north.id, loud.id])
    expect(await seen(inQuiet)).toEqual([north.id, quiet.id])
    expect(await seen(elsewhere)).toEqual([])
  })

  it('show a small unit rounded and without counts, and its comments only where they fall', async () => {
    const { main } = await resultsOfRequirement(await actorOf(inQuiet), rated.id, quiet.id)
    expect(main?.unitId).toBe(quiet.id)
    expect(main?.figures.result).toMatchObject({ level: 'overview', answeredAtLeast: 5, score: 75 })
    expect(main?.figures.result).not.toHaveProperty('answered')
    expect(main?.comments).toEqual([])
    const large = await resultsOfRequirement(await actorOf(inLoud), rated.id, loud.id)
    expect(large.main?.comments).toHaveLength(14)
  })

  it('hold nothing about fewer than k anywhere in what is stored', async () => {
    const rows = await (await reader()).select().from(publication)
    for (const row of rows) {
      const { result } = row.figures
      if (result.level === 'detail') expect(result.answered).toBeGreaterThanOrEqual(10)
      if (result.level === 'overview') expect(result.score % 5).toBe(0)
    }
  })

  it('say why a requirement was not rated', async () => {
    const { main, notOffered } = await resultsOfRequirement(await actorOf(inQuiet), tooSmall.id)
    expect(main).toBeNull()
    expect(notOffered).toMatchObject({ because: 'too_few', roundName: 'Forårets vurdering' })
  })

  it('name the k that the round had, also when the municipality has another since', async () => {
    const { write } = await database()
    await write(tx => tx.update(settings).set({ k: 9 }))
    const { notOffered } = await resultsOfRequirement(await actorOf(inQuiet), tooSmall.id)
    expect(notOffered).toMatchObject({ because: 'too_few', k: 5 })
    await write(tx => tx.update(settings).set({ k: 5 }))
  })
})

describe('one’s own unit', () => {
  it('is said to be hidden where people there could answer, and not where nobody was asked', async () => {
    const [few, none] = [await aUnit(quiet), await aUnit(quiet)]
    const [oneOfFew] = await peopleIn(few, 3)
    const [notAsked] = await peopleIn(none, 6, { group: 'Pedel' })
    if (!oneOfFew || !notAsked) throw new Error('There are people')
    const asked = await aRequirement(quiet, { groups: ['Social- og sundhedshjælper'] })
    const round = await anOpenRound([quiet], [asked], { closesOn: addDays(DAY, 3) })
    for (const person of quietPeople) await rate(round, person, asked, 2)
    await closeDueRounds(addDays(DAY, 4))
    const isHidden = async (person: Person) => {
      const { main, ownUnitHidden } = await resultsOfRequirement(await actorOf(person), asked.id)
      return [main?.unitId, ownUnitHidden]
    }
    expect(await isHidden(oneOfFew)).toEqual([quiet.id, true])
    expect(await isHidden(notAsked)).toEqual([quiet.id, false])
    expect(await isHidden(inQuiet)).toEqual([quiet.id, false])
  })
})

describe('a round’s page', () => {
  it('shows a draft only to those who may look it through, with what would not be offered', async () => {
    expect(await roundView(await actorOf(inQuiet), secondRound)).toBeNull()
    const draft = await roundView(await actorOf(boss), secondRound)
    expect(draft?.requirements).toMatchObject([
      { id: rated.id, notOfferedBecause: 'rated_recently', leftOut: { freeFrom: expect.any(String) } },
    ])
  })

  it('tells how many took part, never of a unit too small', async () => {
    const closed = await roundView(await actorOf(boss), roundId)
    expect(closed?.participation.map(each => [each.unitId, each.tookPart, each.entitled])).toEqual([
      [north.id, 20, 24],
      [loud.id, 14, 14],
      [quiet.id, 6, 10],
    ])
  })
})
