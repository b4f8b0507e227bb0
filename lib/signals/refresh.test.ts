import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { auditEvent, criticalReview, criticalReviewItem, likenessCorrection, risk, signal } from '@/db/schema'
import { aPerson, aRequirement, aUnit, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { refreshSignals, refreshTimeSignals } from './refresh'
import { aQuietRegister, change, matters, refresh, signalsOn } from './testing/quiet-register'

withFreshDatabase({ each: 'test' })

let root: Unit
let quiet: Awaited<ReturnType<typeof aQuietRegister>>['quiet']

beforeEach(async () => {
  ;({ root, quiet } = await aQuietRegister())
})

describe('signals follow what a write changed (§6)', () => {
  it('raises once, clears, and raises again when it comes back', async () => {
    const { id } = await quiet({ introducedBecause: 'incident' })
    await refresh({ requirementIds: [id] })
    await refresh({ requirementIds: [id] })
    expect(await signalsOn(id)).toEqual(['self_imposed new'])
    await change(id, { legalStatus: 'form_required' })
    await refresh({ requirementIds: [id] })
    expect(await signalsOn(id)).toEqual(['self_imposed cleared'])
    await change(id, { legalStatus: 'purpose_required' })
    await refresh({ requirementIds: [id] })
    expect(await signalsOn(id)).toEqual(['self_imposed new'])
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
    for (const id of [first, second, third]) expect(await signalsOn(id)).toEqual(['crowded_risk new'])
    await change(first, { riskId: null })
    await refresh({ requirementIds: [first] })
    for (const id of [first, second, third]) expect(await signalsOn(id)).toEqual(['crowded_risk cleared'])
  })

  it('sees what is laid on the same requirement, and those below it', async () => {
    const law = await quiet({ level: 'state', authority: 'state' })
    const upper = await quiet({ level: 'municipality', derivesFromId: law.id })
    const lower = await quiet({ level: 'institution', derivesFromId: upper.id })
    await refresh({ requirementIds: [lower.id] })
    expect(await signalsOn(lower.id)).toEqual([])
    await change(upper.id, { level: 'institution' })
    await refresh({ requirementIds: [upper.id] })
    expect(await signalsOn(lower.id)).toEqual(['layering new'])
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
    expect(await signalsOn(fresh.id)).toEqual(['no_critical_review new'])
    expect(await signalsOn(old.id)).toEqual([])
    await review('reviewed')
    await refresh({ requirementIds: [fresh.id] })
    expect(await signalsOn(fresh.id)).toEqual(['no_critical_review cleared'])
  })

  it('clears the signals of what is repealed', async () => {
    const { id } = await quiet({ introducedBecause: 'habit' })
    await refresh({ requirementIds: [id] })
    await change(id, { status: 'repealed', repealedFrom: '2026-11-01' })
    await refresh({ requirementIds: [id] })
    expect(await signalsOn(id)).toEqual(['self_imposed cleared'])
  })

  it('gives the same for one requirement as for the whole register', async () => {
    const { id } = await quiet({ introducedBecause: 'incident', reviewBy: null })
    await refresh({ requirementIds: [id] })
    const some = await signalsOn(id)
    await refresh({ requirementIds: 'all' })
    expect(await signalsOn(id)).toEqual(some)
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
    expect(await signalsOn(old.id)).toEqual([])
    const fresh = await quiet(again)
    await refresh({ requirementIds: [fresh.id] })
    expect(await evidence(old.id)).toEqual([fresh.id])
    expect(await evidence(fresh.id)).toEqual([old.id])
    await change(old.id, { status: 'repealed', repealedFrom: '2026-11-01' })
    await refresh({ requirementIds: [old.id] })
    expect([await signalsOn(old.id), await signalsOn(fresh.id)]).toEqual([
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
    expect([await signalsOn(here.id), await signalsOn(there.id)]).toEqual([[], []])
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
