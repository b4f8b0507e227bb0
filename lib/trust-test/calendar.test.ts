import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { trustRepair, trustTestPulse } from '@/db/schema'
import { calendarOf } from '@/lib/notify/calendar-queries'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import type { Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { takeStep } from '@/lib/workflow/case-actions'
import { decide } from '@/lib/workflow/decision-actions'
import { aCaseWorld, aRemovable, formOf, walkTo } from '@/lib/workflow/testing/case-world'
import { saveTrialPlan } from './plan-actions'
import { aTeamsRepair, plan } from './testing/trust-things'
import { stopTrial } from './trial-actions'

withFreshDatabase({ each: 'test' })

const daysOf = async (somebody: Person) =>
  (await calendarOf(await actorOf(somebody)))
    .filter(({ kind }) => kind.startsWith('trial'))
    .map(({ kind, day }) => `${kind} ${day}`)

it('a trust test stands in the calendar of those who try it, lead it, may stop it and judge it, until it is stopped', async () => {
  const world = await aCaseWorld()
  const about = await aRemovable(world.institution)
  await walkTo('consultation', world, about)
  const [startsOn, endsOn] = [today(), addDays(today(), 30)]
  const named = { judgePersonId: world.med.id, stopper1: world.otherHead.id, trialUnits: [world.teamA.id] }
  await submit(saveTrialPlan, { ...(await formOf(about.id)), ...plan, startsOn, endsOn, ...named })
  await submit(takeStep, { ...(await formOf(about.id)), transition: 'ask_for_decision' })
  // A plan is nobody's day yet.
  expect(await daysOf(world.employee)).toEqual([])
  await actAs(world.director)
  const yes = { transition: 'approve_trial', reason: 'Vi prøver', citizen: 'Kortere ventetid' }
  expect((await submit(decide, { ...(await formOf(about.id)), ...yes })).status).toBe('done')
  const ends = [`trial_begins ${startsOn}`, `trial_ends ${endsOn}`]
  // The day on which it opens, the second time so early that they have answered when the test ends.
  const asked = [`trial_asks ${addDays(startsOn, 15)}`, `trial_asks ${addDays(startsOn, 23)}`]
  expect((await daysOf(world.employee)).sort()).toEqual([...asked, ...ends].sort())
  expect(await daysOf(world.head)).toEqual(ends)
  expect(await daysOf(world.otherHead)).toEqual(ends)
  expect(await daysOf(world.med)).toEqual([`trial_judged ${addDays(endsOn, 1)}`])
  expect(await daysOf(world.administrator)).toEqual([])
  // A pulse that has opened is a round, with its own last day.
  await (await database()).write(tx =>
    tx.update(trustTestPulse).set({ notHeld: 'too_few' }).where(eq(trustTestPulse.moment, 'halfway')),
  )
  expect((await daysOf(world.employee)).sort()).toEqual(
    [...ends, `trial_asks ${addDays(endsOn, -13)}`].sort(),
  )
  await actAs(world.otherHead)
  const [trial] = await (await reader()).query.trustTest.findMany()
  await submit(stopTrial, { trustTestId: trial?.id ?? 0, whatHappened: 'To fejl' })
  expect(await daysOf(world.employee)).toEqual([])
})

it('what was learnt is looked back on by those who lead', async () => {
  const world = await aCaseWorld()
  const repair = await aTeamsRepair(world.institution)
  const set = { finishedOn: today(), lookBackOn: addDays(today(), 60) }
  await (await database()).write(tx => tx.update(trustRepair).set(set).where(eq(trustRepair.id, repair.id)))
  const lookBacks = async (somebody: Person) =>
    (await calendarOf(await actorOf(somebody))).filter(({ kind }) => kind === 'look_back')
  expect(await lookBacks(world.head)).toMatchObject([{ title: repair.title, day: set.lookBackOn }])
  expect(await lookBacks(world.employee)).toEqual([])
})
