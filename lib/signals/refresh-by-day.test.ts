import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { countChange, readChangeCounters } from '@/db/change-counter'
import { database, reader, type Transaction } from '@/db/client'
import { professionalGroup, requirementBinding, requirementGroup, signal, unit } from '@/db/schema'
import { aPerson, aRequirement, aUnit, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { refreshTimeSignals } from './refresh'
import { aQuietRegister, matters, refresh, signalsOn } from './testing/quiet-register'

withFreshDatabase({ each: 'test' })

let root: Unit
let institution: Unit
let quiet: Awaited<ReturnType<typeof aQuietRegister>>['quiet']

beforeEach(async () => {
  ;({ root, institution, quiet } = await aQuietRegister())
})

describe('requirements that come to bind the same people though nobody writes in them', () => {
  let other: Unit
  let here: number
  let there: number

  beforeEach(async () => {
    other = await aUnit(await aUnit(root))
    for (let each = 0; each < 3; each++) await aPerson(other)
    here = (await quiet({ title: 'Dobbeltkontrol af dosis', demand: 'To kvitterer for doseret medicin.' })).id
    const like = { title: 'Dobbeltkontrol af doser', demand: 'To kvitterer for den doserede medicin.' }
    there = (
      await aRequirement(other, { ...like, introducedBecause: 'law', reviewBy: '2099-01-01', binds: [other] })
    ).id
    await refresh({ requirementIds: [here, there] })
    await refreshTimeSignals('2026-11-23')
    expect([await signalsOn(here), await signalsOn(there)]).toEqual([[], []])
  })

  const organise = async (work: (tx: Transaction) => Promise<unknown>) =>
    (await database()).write(async tx => {
      await work(tx)
      await countChange(tx, 'organisation')
    })
  const bothOverlap = async (state: string) =>
    expect([await signalsOn(here), await signalsOn(there)]).toEqual([
      [`overlap ${state}`],
      [`overlap ${state}`],
    ])

  it('a unit that moves below another', async () => {
    await organise(tx => tx.update(unit).set({ parentId: institution.id }).where(eq(unit.id, other.id)))
    await refreshTimeSignals('2026-11-24')
    await bothOverlap('new')
    await organise(tx => tx.update(unit).set({ parentId: root.id }).where(eq(unit.id, other.id)))
    await refreshTimeSignals('2026-11-25')
    await bothOverlap('cleared')
  })

  it('people who move, between requirements that bind some groups only', async () => {
    const { write } = await database()
    const [nurse] = await write(tx =>
      tx.insert(professionalGroup).values({ name: 'Sygeplejerske' }).returning(),
    )
    await write(async tx => {
      await tx.insert(requirementBinding).values({ requirementId: there, unitId: institution.id })
      await tx.insert(requirementGroup).values({ requirementId: there, professionalGroupId: nurse?.id ?? 0 })
    })
    await refresh({ requirementIds: [there] })
    await refreshTimeSignals('2026-11-24')
    expect([await signalsOn(here), await signalsOn(there)]).toEqual([[], []])
    await aPerson(institution, { group: 'Sygeplejerske' })
    await refreshTimeSignals('2026-11-25')
    await bothOverlap('new')
  })

  it('a binding that comes to count by the day', async () => {
    await (await database()).write(tx =>
      tx
        .insert(requirementBinding)
        .values({ requirementId: there, unitId: institution.id, effect: 'binds', fromDay: '2026-12-01' }),
    )
    await refresh({ requirementIds: [there] })
    await refreshTimeSignals('2026-11-30')
    expect(await signalsOn(here)).toEqual([])
    await refreshTimeSignals('2026-12-01')
    await bothOverlap('new')
  })
})

describe('what time alone changes (§6)', () => {
  it('sees a review date that passed, an area that grew, and an acceptance to look at again', async () => {
    const old = await quiet({ reviewBy: '2026-01-01', introducedOn: '2015-01-01' })
    for (let count = 0; count < 3; count++) await quiet({ introducedOn: '2026-05-01' })
    await refreshTimeSignals('2026-03-31')
    expect(await signalsOn(old.id)).toEqual([])
    await refreshTimeSignals('2026-11-23')
    expect(await signalsOn(old.id)).toEqual(['no_expiry new'])
    const db = await reader()
    const growth = await db.select().from(signal).where(eq(signal.kind, 'area_growth'))
    expect(growth.map(row => [row.unitId, row.evidence])).toMatchObject([
      [institution.id, { before: 1, now: 4 }],
    ])

    await (await database()).write(tx =>
      tx
        .update(signal)
        .set({ state: 'accepted', lookAgainOn: '2027-01-01', acceptedReason: 'Afventer ny lov' })
        .where(eq(signal.requirementId, old.id)),
    )
    await refreshTimeSignals('2026-12-31')
    expect(await signalsOn(old.id)).toEqual(['no_expiry accepted'])
    await refreshTimeSignals('2027-01-01')
    expect(await signalsOn(old.id)).toEqual(['no_expiry new'])
  })

  it('tells those who keep what signals say that one says something else', async () => {
    await quiet({ introducedOn: '2025-12-01' })
    for (let count = 0; count < 3; count++) await quiet({ introducedOn: '2026-05-01' })
    await refreshTimeSignals('2026-11-23')
    const growth = async () => (await (await reader()).select().from(signal)).map(row => row.evidence)
    expect(await growth()).toMatchObject([{ before: 0, now: 4 }])
    const before = await readChangeCounters(await reader())
    await refreshTimeSignals('2026-12-02')
    expect(await growth()).toMatchObject([{ before: 1, now: 4 }])
    expect((await readChangeCounters(await reader())).register).toBeGreaterThan(before.register)
  })

  it('sees what came into force while no server ran, however long that was', async () => {
    const [one, another] = [
      { title: 'Dobbeltkontrol af dosis', demand: 'To medarbejdere kvitterer for doseret medicin.' },
      { title: 'Krav om to underskrifter', demand: 'En kollega kontrollerer medicinen, før den gives.' },
    ]
    for (let each = 0; each < matters.length; each++) await quiet()
    const old = await quiet(one)
    const coming = await quiet({ ...another, introducedOn: '2026-12-05' })
    await refresh({ requirementIds: [old.id, coming.id] })
    await refreshTimeSignals('2026-11-24')
    expect(await signalsOn(old.id)).toEqual([])
    await refreshTimeSignals('2026-12-28')
    expect([await signalsOn(old.id), await signalsOn(coming.id)]).toEqual([['overlap new'], ['overlap new']])
  })

  it('counts no growth in a unit of what is for professional groups that nobody there belongs to', async () => {
    const nurses = await aUnit(root)
    await aPerson(nurses, { group: 'Sygeplejerske' })
    for (let count = 0; count < 3; count++)
      await quiet({ introducedOn: '2026-05-01', binds: [root], groups: ['Sygeplejerske'] })
    await refreshTimeSignals('2026-11-23')
    const growth = await (await reader()).select().from(signal).where(eq(signal.kind, 'area_growth'))
    expect(growth.map(row => row.unitId)).toEqual([root.id, nurses.id])
  })
})
