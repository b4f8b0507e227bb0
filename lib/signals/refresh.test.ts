import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { countChange, readChangeCounters } from '@/db/change-counter'
import { database, reader, type Transaction } from '@/db/client'
import {
  auditEvent,
  criticalReview,
  criticalReviewItem,
  likenessCorrection,
  professionalGroup,
  requirement,
  requirementBinding,
  requirementGroup,
  risk,
  signal,
  unit,
} from '@/db/schema'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type GivenRequirement,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { type Changed, refreshSignals, refreshTimeSignals } from './refresh'

withFreshDatabase({ each: 'test' })

let root: Unit
let institution: Unit
let counted = 0

beforeEach(async () => {
  root = await aMunicipality()
  institution = await aUnit(await aUnit(root))
  await aPerson(institution)
  await aPerson(institution)
})

/** What has nothing to do with each other. */
const matters = [
  ['Brandøvelse', 'Alle afdelinger øver evakuering ved brand.'],
  ['Kørebog', 'Medarbejderen skriver kilometer for hver kørsel.'],
  ['Budgetopfølgning', 'Lederen forklarer afvigelser fra budgettet.'],
  ['Sprogvurdering', 'Treårige børn vurderes af en sprogpædagog.'],
  ['Nøgler', 'Udleverede nøgler kvitteres i en protokol.'],
  ['Sygefravær', 'Der holdes omsorgssamtale efter fem dages fravær.'],
] as const

/** A requirement that gives no signal by itself: each is about something else. */
const quiet = (given: GivenRequirement = {}) => {
  const [title, demand] = matters[counted++ % matters.length] ?? []
  return aRequirement(institution, {
    ...{ title, demand, purpose: '', introducedBecause: 'law', reviewBy: '2099-01-01' },
    ...given,
  })
}
const refresh = async (changed: Changed, today = '2026-11-23') =>
  (await database()).write(tx => refreshSignals(tx, changed, today))
const signals = async (requirementId: number) =>
  (await (await reader()).select().from(signal).where(eq(signal.requirementId, requirementId))).map(
    row => `${row.kind} ${row.state}`,
  )
const change = async (id: number, to: Partial<typeof requirement.$inferInsert>) =>
  (await database()).write(tx => tx.update(requirement).set(to).where(eq(requirement.id, id)))

describe('signals follow what a write changed (§6)', () => {
  it('raises once, clears, and raises again when it comes back', async () => {
    const { id } = await quiet({ introducedBecause: 'incident' })
    await refresh({ requirementIds: [id] })
    await refresh({ requirementIds: [id] })
    expect(await signals(id)).toEqual(['self_imposed new'])
    await change(id, { legalStatus: 'form_required' })
    await refresh({ requirementIds: [id] })
    expect(await signals(id)).toEqual(['self_imposed cleared'])
    await change(id, { legalStatus: 'purpose_required' })
    await refresh({ requirementIds: [id] })
    expect(await signals(id)).toEqual(['self_imposed new'])
    const events = (await (await reader()).select().from(auditEvent)).map(row => row.event)
    expect(events).toEqual(['signal.raised', 'signal.clear', 'signal.fire_again'])
  })

  it('sees the neighbours that a change touched, before and after', async () => {
    const [row] = await (await database()).write(tx =>
      tx.insert(risk).values({ name: 'Forkert medicin', nameKey: 'forkert medicin' }).returning(),
    )
    const made = [
      await quiet({ riskId: row?.id }),
      await quiet({ riskId: row?.id }),
      await quiet({ riskId: row?.id }),
    ]
    const [first, second, third] = made.map(each => each.id)
    if (!first || !second || !third) throw new Error('three were made')
    await refresh({ requirementIds: [third] })
    for (const id of [first, second, third]) expect(await signals(id)).toEqual(['crowded_risk new'])
    await change(first, { riskId: null })
    await refresh({ requirementIds: [first] })
    for (const id of [first, second, third]) expect(await signals(id)).toEqual(['crowded_risk cleared'])
  })

  it('sees what is laid on the same requirement, and those below it', async () => {
    const law = await quiet({ level: 'state', authority: 'state' })
    const upper = await quiet({ level: 'municipality', derivesFromId: law.id })
    const lower = await quiet({ level: 'institution', derivesFromId: upper.id })
    await refresh({ requirementIds: [lower.id] })
    expect(await signals(lower.id)).toEqual([])
    await change(upper.id, { level: 'institution' })
    await refresh({ requirementIds: [upper.id] })
    expect(await signals(lower.id)).toEqual(['layering new'])
  })

  it('says that the review was skipped until one is held', async () => {
    const [old, fresh] = [await quiet(), await quiet()]
    const review = (outcome: 'skipped' | 'reviewed') =>
      database().then(({ write }) =>
        write(async tx => {
          const [made] = await tx
            .insert(criticalReview)
            .values({ requirementId: fresh.id, occasion: 'registering', outcome, onDay: '2026-11-23', at: 0 })
            .returning()
          await tx.insert(criticalReviewItem).values({
            ...{ reviewId: made?.id ?? 0, requirementId: old.id, overlaps: true, sameRisk: false, hours: 10 },
            answer: outcome === 'skipped' ? null : 'keep',
          })
        }),
      )
    await review('skipped')
    await refresh({ requirementIds: [fresh.id] })
    expect(await signals(fresh.id)).toEqual(['no_critical_review new'])
    expect(await signals(old.id)).toEqual([])
    await review('reviewed')
    await refresh({ requirementIds: [fresh.id] })
    expect(await signals(fresh.id)).toEqual(['no_critical_review cleared'])
  })

  it('clears the signals of what is repealed', async () => {
    const { id } = await quiet({ introducedBecause: 'habit' })
    await refresh({ requirementIds: [id] })
    await change(id, { status: 'repealed', repealedFrom: '2026-11-01' })
    await refresh({ requirementIds: [id] })
    expect(await signals(id)).toEqual(['self_imposed cleared'])
  })

  it('gives the same for one requirement as for the whole register', async () => {
    const { id } = await quiet({ introducedBecause: 'incident', reviewBy: null })
    await refresh({ requirementIds: [id] })
    const some = await signals(id)
    await refresh({ requirementIds: 'all' })
    expect(await signals(id)).toEqual(some)
    expect(some).toEqual(['self_imposed new', 'no_expiry new'])
  })
})

describe('requirements that ask for the same of the same people (§6, §9)', () => {
  const medicine = {
    title: 'Dobbeltkontrol af dosis',
    demand: 'To medarbejdere kvitterer for doseret medicin.',
  }
  const again = {
    title: 'Krav om to underskrifter',
    demand: 'En kollega kontrollerer medicinen, før den gives.',
  }
  const evidence = async (requirementId: number) =>
    (await (await reader()).select().from(signal).where(eq(signal.requirementId, requirementId))).flatMap(
      row =>
        row.kind === 'overlap' && row.state !== 'cleared'
          ? (row.evidence as { otherIds: number[] }).otherIds
          : [],
    )

  it('are told of on both, whichever was written last, and no longer when one goes', async () => {
    for (let each = 0; each < matters.length; each++) await quiet()
    const old = await quiet(medicine)
    await refresh({ requirementIds: [old.id] })
    expect(await signals(old.id)).toEqual([])
    const fresh = await quiet(again)
    await refresh({ requirementIds: [fresh.id] })
    expect(await evidence(old.id)).toEqual([fresh.id])
    expect(await evidence(fresh.id)).toEqual([old.id])
    await change(old.id, { status: 'repealed', repealedFrom: '2026-11-01' })
    await refresh({ requirementIds: [old.id] })
    expect([await signals(old.id), await signals(fresh.id)]).toEqual([
      ['overlap cleared'],
      ['overlap cleared'],
    ])
  })

  it('are not those that bind other people', async () => {
    const elsewhere = await aUnit(await aUnit(root))
    await aPerson(elsewhere)
    const here = await quiet(medicine)
    const there = await aRequirement(elsewhere, {
      ...again,
      introducedBecause: 'law',
      reviewBy: '2099-01-01',
    })
    await refresh({ requirementIds: [here.id, there.id] })
    expect([await signals(here.id), await signals(there.id)]).toEqual([[], []])
  })

  it('are compared with each other where they are written together', async () => {
    const [one, other] = [await quiet(medicine), await quiet(again)]
    await refresh({ requirementIds: [one.id, other.id] })
    expect([await evidence(one.id), await evidence(other.id)]).toEqual([[other.id], [one.id]])
  })

  it('are seen too where many keep the same form', async () => {
    const made = []
    for (let copy = 0; copy < 8; copy++) made.push((await quiet(medicine)).id)
    for (const id of made) await refresh({ requirementIds: [id] })
    for (const id of made) expect(await evidence(id)).toEqual(made.filter(other => other !== id))
  })

  it('are what people say they are', async () => {
    const [one, other] = [await quiet(medicine), await quiet(again)]
    const say = async (says: 'same' | 'different', firstId: number, secondId: number) => {
      await (await database()).write(async tx => {
        await tx.delete(likenessCorrection)
        await tx.insert(likenessCorrection).values({ firstId, secondId, says, at: 0 })
        await refreshSignals(tx, { requirementIds: [secondId] }, '2026-11-23')
      })
    }
    await say('different', one.id, other.id)
    expect(await evidence(one.id)).toEqual([])
    const unlike = await quiet()
    await say('same', one.id, unlike.id)
    expect([await evidence(one.id), await evidence(unlike.id)]).toEqual([[unlike.id], [one.id]])
  })

  it('are told of when one comes into force by the day', async () => {
    const now = await quiet(medicine)
    const later = await quiet({ ...again, introducedOn: '2026-12-01' })
    await refresh({ requirementIds: [now.id, later.id] })
    await refreshTimeSignals('2026-11-30')
    expect(await evidence(now.id)).toEqual([])
    await refreshTimeSignals('2026-12-01')
    expect([await evidence(now.id), await evidence(later.id)]).toEqual([[later.id], [now.id]])
  })
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
    expect([await signals(here), await signals(there)]).toEqual([[], []])
  })

  const organise = async (work: (tx: Transaction) => Promise<unknown>) =>
    (await database()).write(async tx => {
      await work(tx)
      await countChange(tx, 'organisation')
    })
  const bothOverlap = async (state: string) =>
    expect([await signals(here), await signals(there)]).toEqual([[`overlap ${state}`], [`overlap ${state}`]])

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
    expect([await signals(here), await signals(there)]).toEqual([[], []])
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
    expect(await signals(here)).toEqual([])
    await refreshTimeSignals('2026-12-01')
    await bothOverlap('new')
  })
})

describe('what time alone changes (§6)', () => {
  it('sees a review date that passed, an area that grew, and an acceptance to look at again', async () => {
    const old = await quiet({ reviewBy: '2026-01-01', introducedOn: '2015-01-01' })
    for (let count = 0; count < 3; count++) await quiet({ introducedOn: '2026-05-01' })
    await refreshTimeSignals('2026-03-31')
    expect(await signals(old.id)).toEqual([])
    await refreshTimeSignals('2026-11-23')
    expect(await signals(old.id)).toEqual(['no_expiry new'])
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
    expect(await signals(old.id)).toEqual(['no_expiry accepted'])
    await refreshTimeSignals('2027-01-01')
    expect(await signals(old.id)).toEqual(['no_expiry new'])
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
    expect(await signals(old.id)).toEqual([])
    await refreshTimeSignals('2026-12-28')
    expect([await signals(old.id), await signals(coming.id)]).toEqual([['overlap new'], ['overlap new']])
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
