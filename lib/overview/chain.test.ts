import { beforeAll, describe, expect, it } from 'vitest'
import { countChange } from '@/db/change-counter'
import { database } from '@/db/client'
import { publication, signal } from '@/db/schema'
import { actorOf } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { someFigures } from '@/lib/rating/testing/publications'
import { aDraftRound } from '@/lib/rating/testing/rounds'
import { readFilters } from '@/lib/register/list-filters'
import { listRequirements } from '@/lib/register/queries'
import { readPicturesBelow, readUnitFront, readUnitPicture } from './queries'
import { roundsPublished } from './round-queries'
import { standingOf } from './unit-overview'

withFreshDatabase()

let [root, care, north, south]: Unit[] = []
const people: Record<'director' | 'headNorth' | 'headSouth' | 'nurse', Person> = {} as never

const unitOf = (unit: Unit | undefined) => {
  if (!unit) throw new Error('Made before every test')
  return unit
}

beforeAll(async () => {
  root = await aMunicipality()
  care = await aUnit(root, { name: 'Sundhed' })
  north = await aUnit(care, { name: 'Nord' })
  south = await aUnit(care, { name: 'Syd' })
  people.director = await aPerson(root, { roles: ['management'] })
  people.headNorth = await aPerson(north, { roles: ['head'] })
  people.headSouth = await aPerson(south, { roles: ['head'] })
  people.nurse = await aPerson(north)
  const everywhere = await aRequirement(care, { title: 'Gælder alle', level: 'municipality' })
  const local = await aRequirement(north, { title: 'Kun Nord' })
  await aRequirement(north, { title: 'Kladde', status: 'draft' })
  const closed = { status: 'closed', closedOn: addDays(today(), -20) } as const
  const roundId = await aDraftRound([care], [everywhere, local], closed)
  const { write } = await database()
  await write(async tx => {
    const common = {
      roundId,
      publishedOn: '2026-05-01',
      split: false,
      figures: someFigures(0),
      current: true,
    }
    await tx.insert(publication).values([
      {
        ...common,
        requirementId: everywhere.id,
        unitId: unitOf(care).id,
        verdict: 'green',
        score: 70,
        low: 60,
        high: 80,
      },
      {
        ...common,
        requirementId: everywhere.id,
        unitId: unitOf(north).id,
        verdict: 'red',
        score: 20,
        low: 10,
        high: 30,
      },
      {
        ...common,
        requirementId: local.id,
        unitId: unitOf(north).id,
        verdict: 'amber',
        score: 50,
        low: 40,
        high: 60,
      },
    ])
    const raised = { evidence: {}, raisedOn: '2026-05-01' }
    await tx.insert(signal).values([
      { ...raised, kind: 'self_imposed', requirementId: local.id, subjectKey: 'a', state: 'new' },
      { ...raised, kind: 'layering', requirementId: everywhere.id, subjectKey: 'b', state: 'accepted' },
    ])
    await countChange(tx, 'register')
  })
})

/** Title, verdict and growth of everything in a unit's fence, as one person sees it. */
async function fence(who: Person, unit: Unit | undefined) {
  const { overview } = await readUnitPicture(await actorOf(who), unitOf(unit).id)
  return Object.fromEntries(overview.largest.map(row => [row.title, standingOf(row)]))
}

describe('the fence of a unit', () => {
  it('holds what is in force and binds somebody there, with the unit’s own verdict before the one above', async () => {
    expect(await fence(people.headNorth, north)).toEqual({ 'Gælder alle': 'red', 'Kun Nord': 'amber' })
    expect(await fence(people.headSouth, south)).toEqual({ 'Gælder alle': 'green' })
  })

  it('is seen with its verdicts by everybody in the unit and above it', async () => {
    expect(await fence(people.nurse, north)).toEqual({ 'Gælder alle': 'red', 'Kun Nord': 'amber' })
    expect(await fence(people.director, north)).toEqual({ 'Gælder alle': 'red', 'Kun Nord': 'amber' })
  })

  it('is seen without verdicts by a neighbour’s head, who is told that they are there', async () => {
    expect(await fence(people.headSouth, north)).toEqual({
      'Gælder alle': 'not_shown',
      'Kun Nord': 'not_shown',
    })
    const picture = await readUnitPicture(await actorOf(people.headSouth), unitOf(north).id)
    expect(picture.mayReadResults).toBe(false)
    expect(picture.overview.rated).toEqual([])
    expect(JSON.stringify(picture)).not.toMatch(/"(red|amber)":[1-9]|"low"/)
  })

  it('divides the hours among the units by the people bound there', async () => {
    const director = await actorOf(people.director)
    const [whole, below] = await Promise.all([
      readUnitPicture(director, unitOf(care).id),
      readPicturesBelow(director, unitOf(care).id),
    ])
    const sum = below.reduce((hours, each) => hours + each.overview.hours, 0)
    expect(whole.overview.hours).toBeGreaterThan(0)
    expect(sum).toBeCloseTo(whole.overview.hours)
  })

  it('counts open signals as growing, and accepted ones not', async () => {
    const { overview, growth } = await readUnitPicture(await actorOf(people.headNorth), unitOf(north).id)
    expect(overview.growing.count).toBe(1)
    expect(growth.map(item => [item.kind, item.largest.title])).toEqual([['self_imposed', 'Kun Nord']])
  })

  it('tells the same as the register’s list narrowed to the unit', async () => {
    const inTheirChain = [
      { who: people.headNorth, units: [north, care] },
      { who: people.director, units: [north, south, care, root] },
    ]
    for (const { who, units } of inTheirChain)
      for (const unit of units) {
        const actor = await actorOf(who)
        const { overview } = await readUnitPicture(actor, unitOf(unit).id)
        const list = await listRequirements(actor, readFilters({ unit: String(unitOf(unit).id) }))
        expect(list.total).toBe(overview.total)
        expect(list.hours).toBeCloseTo(overview.hours)
        for (const verdict of ['green', 'amber', 'red', 'unrated', 'not_shown'] as const)
          expect(list.counts.verdict[verdict]).toBe(overview.byStanding[verdict])
      }
  })

  it('has as many results in a round as its page shows the reader', async () => {
    const published = async (who: Person) =>
      (await roundsPublished(await actorOf(who))).map(round => round.published)
    expect(await published(people.headNorth)).toEqual([2])
    expect(await published(people.headSouth)).toEqual([1])
  })

  it('offers registering only to those who may', async () => {
    expect((await readUnitFront(await actorOf(people.headNorth), unitOf(north).id)).mayRegister).toBe(true)
    expect((await readUnitFront(await actorOf(people.headSouth), unitOf(north).id)).mayRegister).toBe(false)
    expect((await readUnitFront(await actorOf(people.nurse), unitOf(north).id)).mayRegister).toBe(false)
  })
})
