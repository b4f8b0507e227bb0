import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '@/db/client'
import { decision, notification, person } from '@/db/schema'
import type { NotificationEvent } from '@/lib/notify/kinds'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { aPerson, type Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { judgeTrial } from '@/lib/trust-test/judge-actions'
import { saveTrialPlan } from '@/lib/trust-test/plan-actions'
import { approveTrial, runToItsEnd } from '@/lib/trust-test/testing/approved-trial'
import { plan } from '@/lib/trust-test/testing/trust-things'
import { takeStep } from './case-actions'
import { decide } from './decision-actions'
import { carryOutDueDecisions } from './due-decision-writes'
import { aCaseWorld, aRemovable, type CaseWorld, formOf, walkTo } from './testing/case-world'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
beforeEach(async () => {
  world = await aCaseWorld()
})
afterEach(() => {
  vi.useRealTimers()
})

async function told(event: NotificationEvent): Promise<number[]> {
  const { db } = await database()
  const rows = await db.select().from(notification)
  return rows.flatMap(row => (row.event === event ? [row.personId] : [])).sort((a, b) => a - b)
}

const idsOf = (...people: Person[]) => people.map(each => each.id).sort((a, b) => a - b)

/** Everybody who works in the institution or below it and can sign in, but the one who decided. */
async function boundBut(decider: Person): Promise<number[]> {
  const { db } = await database()
  const under = [world.institution.id, world.teamA.id, world.teamB.id]
  const rows = await db.select().from(person).orderBy(person.id)
  return rows.flatMap(row =>
    under.includes(row.unitId) && row.email && row.id !== decider.id ? [row.id] : [],
  )
}

describe('who is told of a case (§8)', () => {
  it('the one who is asked to decide, and nobody else', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('awaiting_decision', world, about)
    expect(await told('decision_asked')).toEqual(idsOf(world.director))
  })

  it('whoever is asked to decide is asked no longer, by news or mail, once somebody has', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('awaiting_decision', world, about)
    const asked = async () => {
      const { db } = await database()
      const rows = await db.select().from(notification).where(eq(notification.event, 'decision_asked'))
      return rows.map(({ seen, mailed }) => ({ seen, mailed }))
    }
    expect(await asked()).toEqual([{ seen: false, mailed: false }])
    await actAs(world.director)
    await submit(decide, { ...(await formOf(about.id)), transition: 'send_back', reason: 'Tænk igen' })
    expect(await asked()).toEqual([{ seen: true, mailed: true }])
  })

  it('of a decision everybody it binds, whether they rated or not, and those who proposed', async () => {
    const about = await aRemovable(world.institution)
    const elsewhere = await aPerson(world.other)
    await walkTo('implementing', world, about)
    expect(await told('decided')).toEqual(await boundBut(world.director))
    expect(await told('decided')).not.toContain(elsewhere.id)
    expect(await told('approved')).toEqual(idsOf(world.head))
    // It took effect the same day, and is told of once.
    expect(await told('took_effect')).toEqual([])
  })

  it('and of its effect when the day comes, once', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('awaiting_decision', world, about)
    await actAs(world.director)
    const later = addDays(today(), 30)
    await submit(decide, {
      ...{
        ...(await formOf(about.id)),
        transition: 'approve',
        citizen: 'Kortere ventetid',
        reason: '',
        takesEffectOn: later,
      },
    })
    expect(await told('took_effect')).toEqual([])
    await carryOutDueDecisions(later)
    await carryOutDueDecisions(later)
    expect((await told('took_effect')).length).toBeGreaterThan(5)
  })

  it('of a trust test that is judged lasting those who tried it, and everybody else it binds', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('consultation', world, about)
    const trial = { ...plan, trialUnits: [world.teamB.id], judgePersonId: world.director.id }
    await submit(saveTrialPlan, { ...(await formOf(about.id)), ...trial, stopper1: world.employee.id })
    await submit(takeStep, { ...(await formOf(about.id)), transition: 'ask_for_decision' })
    await actAs(world.director)
    const weighed = { citizen: 'Kortere ventetid', trust_control: 'Vi tør' }
    await submit(decide, { ...(await formOf(about.id)), transition: 'approve_trial', ...weighed })
    expect(await told('decided')).toEqual([])
    await runToItsEnd()
    await actAs(world.director)
    const judged = { judgement: 'lasting', judgementReason: 'Ingen savnede det', takesEffectOn: today() }
    expect(await submit(judgeTrial, { ...(await formOf(about.id)), ...judged })).toMatchObject({
      status: 'done',
    })
    expect(await told('decided')).toEqual(await boundBut(world.director))
    // Once that it may be tried, and once that it lasts.
    expect(await told('approved')).toEqual(idsOf(world.head, world.head))
    const { db } = await database()
    expect((await db.select().from(decision)).map(each => each.weighing)).toEqual([weighed, weighed])
  })

  it.each([
    ['taken_back', 'trial_taken_back'],
    ['adjusted', 'trial_adjusted'],
  ] as const)(
    'of a trust test that is %s those who tried it: it binds them again',
    async (judgement, event) => {
      const about = await aRemovable(world.institution)
      await approveTrial(world, about, { trialUnits: world.teamB.id })
      await runToItsEnd()
      await actAs(world.director)
      const judged = { judgement, judgementReason: 'Det gik ikke' }
      expect(await submit(judgeTrial, { ...(await formOf(about.id)), ...judged })).toMatchObject({
        status: 'done',
      })
      const { db } = await database()
      const inTeam = await db.select().from(person).where(eq(person.unitId, world.teamB.id))
      expect(await told(event)).toEqual(
        expect.arrayContaining(inTeam.flatMap(row => (row.email ? row.id : []))),
      )
      expect(await told(event)).not.toContain(world.employee.id)
    },
  )

  it('of what the judge of a trust test said the one who decides, who is asked no longer once they have said it too', async () => {
    const about = await aRemovable(world.institution)
    await approveTrial(world, about)
    await runToItsEnd()
    const asked = async () => {
      const { db } = await database()
      const rows = await db.select().from(notification).where(eq(notification.event, 'decision_asked'))
      return rows.flatMap(row => (row.seen ? [] : [row.personId]))
    }
    expect(await asked()).toEqual([])
    const judged = { judgement: 'taken_back', judgementReason: 'Det gik ikke' }
    await actAs(world.head)
    await submit(judgeTrial, { ...(await formOf(about.id)), ...judged })
    expect(await asked()).toEqual(idsOf(world.director))
    await actAs(world.director)
    await submit(judgeTrial, { ...(await formOf(about.id)), ...judged })
    expect(await asked()).toEqual([])
  })

  it('of a no those who proposed', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('awaiting_decision', world, about)
    await actAs(world.director)
    await submit(decide, { ...(await formOf(about.id)), transition: 'refuse', reason: 'Loven kræver det' })
    expect(await told('refused')).toEqual(idsOf(world.head))
    expect(await told('decided')).toEqual([])
  })
})
