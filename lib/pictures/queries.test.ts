import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { avoidedRegistration, criticalReview, mushroomingMonth } from '@/db/schema'
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
import { today } from '@/lib/platform/time'
import { readFilters } from '@/lib/register/list-filters'
import { listRequirements } from '@/lib/register/queries'
import { refreshSignals } from '@/lib/signals/refresh'
import { keepMonth } from './month-writes'
import { readPictureFilters } from './picture-filters'
import { pictureUnit, readAllPictures, readChain, readLedger, readShare } from './queries'

withFreshDatabase()

let [root, care, north, south]: Unit[] = []
let director: Person
let nurse: Person
const all = readPictureFilters({})
const of = (unit: Unit | undefined) => {
  if (!unit) throw new Error('Made before every test')
  return unit
}

beforeAll(async () => {
  root = await aMunicipality()
  care = await aUnit(root, { name: 'Sundhed' })
  north = await aUnit(care, { name: 'Nord' })
  south = await aUnit(care, { name: 'Syd' })
  director = await aPerson(root, { roles: ['management'] })
  nurse = await aPerson(north)
  for (const unit of [north, north, south]) await aPerson(unit)
  const law = await aRequirement(care, {
    title: 'Loven',
    level: 'state',
    authority: 'state',
    introducedBecause: 'law',
    introducedOn: '2020-01-01',
  })
  const added = await aRequirement(care, {
    title: 'Kommunens skema',
    level: 'municipality',
    derivesFromId: law.id,
    introducedOn: today(),
    kind: 'oversight',
  })
  await aRequirement(north, { title: 'Nords mappe', derivesFromId: added.id, introducedOn: '2020-01-01' })
  await aRequirement(south, { title: 'Syds liste', status: 'repealed', repealedFrom: today() })
  const { write } = await database()
  await write(tx => refreshSignals(tx, { requirementIds: 'all' }))
})

describe('the pictures of a unit', () => {
  it('have the register’s own sums, for every unit', async () => {
    const actor = await actorOf(director)
    for (const unit of [root, care, north, south].map(of)) {
      const { flow, share, week, ledger } = await readAllPictures(actor, unit.id, all)
      const { total, hours } = await listRequirements(actor, readFilters({ unit: String(unit.id) }))
      expect(flow.total).toEqual({ count: total, hours })
      expect(share.hours).toBe(hours)
      expect(week?.all).toBeCloseTo(hours / 44)
      expect(ledger.ledger.net.count).toBe(ledger.ledger.added.count - ledger.ledger.removed.count)
    }
  })

  it('show the chain from the law down, also when one comes from the bottom of it', async () => {
    const actor = await actorOf(nurse)
    const index = await listRequirements(actor, readFilters({ unit: String(of(north).id), sort: 'title' }))
    const local = index.rows.find(({ row }) => row.title === 'Nords mappe')?.row
    const chain = await readChain(actor, local?.referenceNumber ?? 0, of(root).id, all)
    expect(chain?.found?.law.node.row.title).toBe('Loven')
    expect(chain?.found?.law.additions.count).toBe(2)
    expect(chain?.found?.law.fresh).toBe(1)
    const elsewhere = await readChain(actor, local?.referenceNumber ?? 0, of(south).id, all)
    expect(elsewhere?.found?.law.additions.count).toBe(1)
    expect(await readChain(actor, 4711, of(root).id, all)).toBeNull()
  })

  it('tell what came and what went, of one kind where one is chosen', async () => {
    const actor = await actorOf(director)
    const { ledger } = await readLedger(actor, of(south).id, all)
    const told = ledger.quarters.at(-1)?.events.map(({ row, way }) => [row.title, way])
    expect(told?.sort()).toEqual([
      ['Kommunens skema', 'added'],
      ['Syds liste', 'removed'],
    ])
    const { ledger: oversight } = await readLedger(actor, of(south).id, { ...all, kind: 'oversight' })
    expect([oversight.added.count, oversight.removed.count]).toEqual([1, 0])
  })

  it('are of the unit asked for, else of where the reader belongs', async () => {
    const actor = await actorOf(nurse)
    expect(pictureUnit(actor, { ...all, unitId: of(south).id }).name).toBe('Syd')
    expect(pictureUnit(actor, { ...all, unitId: 4711 }).name).toBe('Nord')
  })
})

describe('what was avoided at the door', () => {
  it('stands beside the ledger with the hours it would have taken in the unit, and is not counted in', async () => {
    const { write } = await database()
    await write(async tx => {
      const [review] = await tx
        .insert(criticalReview)
        .values({ occasion: 'registering', outcome: 'merged', onDay: today(), at: 0 })
        .returning()
      await tx.insert(avoidedRegistration).values({
        reviewId: review?.id ?? 0,
        because: 'merged',
        title: 'Skema til egenkontrol af medicin',
        level: 'institution',
        ownerUnitId: of(care).id,
        binds: { unitIds: [of(care).id], groupIds: [] },
        people: 4,
        hours: 400,
        onDay: today(),
      })
    })
    const actor = await actorOf(director)
    const hoursIn = async (unit: Unit | undefined) =>
      (await readLedger(actor, of(unit).id, all)).avoided.map(each => each.hours)
    expect(await hoursIn(care)).toEqual([400])
    expect(await hoursIn(north)).toEqual([300])
    expect(await hoursIn(south)).toEqual([100])
    const { ledger } = await readLedger(actor, of(south).id, all)
    expect(ledger.added.count).toBe(1)
  })
})

describe('the share of a month', () => {
  it('is kept once, and stays as it was when the register changes', async () => {
    const actor = await actorOf(director)
    const before = await readShare(actor, of(north).id, all)
    expect(before.points).toEqual([])
    expect(before.share).toBeGreaterThan(0)
    await keepMonth('2026-10-01')
    const { db, write } = await database()
    const kept = await db.select().from(mushroomingMonth)
    expect(kept.length).toBeGreaterThan(0)
    // At the next look, and not when something else has changed.
    expect((await readShare(actor, of(north).id, all)).points).toHaveLength(1)
    await aRequirement(of(north), { title: 'Endnu en', minutes: 600 })
    await write(tx => refreshSignals(tx, { requirementIds: 'all' }))
    await keepMonth('2026-10-15')
    expect(await db.select().from(mushroomingMonth)).toEqual(kept)
    const after = await readShare(actor, of(north).id, all)
    expect(after.points).toEqual([{ month: '2026-10', share: before.share }])
    expect(after.hours).toBeGreaterThan(before.hours)
  })
})
