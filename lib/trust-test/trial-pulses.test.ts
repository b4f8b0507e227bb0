import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { database, reader } from '@/db/client'
import { entitlement, governanceCase, notification, pulse, ratingRound, trustTestPulse } from '@/db/schema'
import { actorOf } from '@/lib/platform/testing/act-as'
import type { Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { casePage } from '@/lib/workflow/case-queries'
import { aCaseWorld, aRemovable, type CaseWorld } from '@/lib/workflow/testing/case-world'
import { openTrialPulses } from './pulse-writes'
import { approveTrial, runToItsEnd } from './testing/approved-trial'
import { trialsOfCase } from './trial-queries'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
beforeEach(async () => {
  world = await aCaseWorld()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A test in one team, of sixty days where nothing else is said, which is asked after half of them and at the end. */
async function running(team: { id: number }, days = 60) {
  const about = await aRemovable(world.institution)
  const given = { endsOn: addDays(today(), days), trialUnits: team.id }
  expect(await approveTrial(world, about, given)).toMatchObject({ status: 'done' })
}

const asked = async () => (await reader()).select().from(trustTestPulse).orderBy(trustTestPulse.dueOn)

it('those who try it are asked half-way and at the end, once each, though the requirement does not bind them meanwhile', async () => {
  await running(world.teamB)
  const begun = today()
  expect(await openTrialPulses(addDays(begun, 29))).toBe(0)
  expect(await openTrialPulses(addDays(begun, 30))).toBe(1)
  expect(await openTrialPulses(addDays(begun, 30))).toBe(0)
  const [halfway] = await (await reader()).select().from(pulse)
  expect(halfway).toMatchObject({ purpose: 'trial_half_way', topUnitId: world.teamB.id })
  const entitled = await (await reader()).select().from(entitlement)
  expect(entitled).toHaveLength(6)
  const told = await (await reader()).select().from(notification)
  const said = told.filter(each => each.event === 'pulse_opened').map(each => each.values.questions)
  expect(said).toEqual(Array(6).fill('3'))
  expect(await openTrialPulses(addDays(begun, 46))).toBe(0)
  expect(await openTrialPulses(addDays(begun, 47))).toBe(1)
  expect((await asked()).every(each => each.roundId !== null)).toBe(true)
})

it('in a short test they are asked twice and have answered when it ends', async () => {
  await running(world.teamB, 20)
  const begun = today()
  expect(await openTrialPulses(addDays(begun, 10))).toBe(1)
  expect(await openTrialPulses(addDays(begun, 14))).toBe(0)
  expect(await openTrialPulses(addDays(begun, 15))).toBe(1)
  const rounds = await (await reader())
    .select()
    .from(ratingRound)
    .where(eq(ratingRound.kind, 'pulse'))
    .orderBy(ratingRound.id)
  expect(rounds.map(round => round.closesOn)).toEqual([addDays(begun, 14), addDays(begun, 20)])
})

it('where too few work, nobody is asked, and the test says so', async () => {
  await running(world.teamA)
  expect(await openTrialPulses(addDays(today(), 30))).toBe(0)
  expect((await asked())[0]).toMatchObject({ roundId: null, notHeld: 'too_few' })
})

it('nobody is asked about a test that was stopped', async () => {
  await running(world.teamB)
  const { client } = await database()
  await client.execute({ sql: 'update trust_test set stopped_on = ?', args: [today()] })
  expect(await openTrialPulses(addDays(today(), 60))).toBe(0)
  expect((await asked()).map(each => each.notHeld)).toEqual(['ended', 'ended'])
})

it('where nobody was asked half-way before it ended, those who tried it are asked once, about all of it', async () => {
  await running(world.teamB)
  expect(await openTrialPulses(addDays(today(), 61))).toBe(1)
  expect(await asked()).toMatchObject([
    { moment: 'halfway', roundId: null, notHeld: 'ended' },
    { moment: 'end', roundId: expect.any(Number) },
  ])
})

it('what they said is for those in line with where it was tried: others are not told that too few answered', async () => {
  await running(world.teamB, 30)
  await runToItsEnd()
  const [row] = await (await reader()).select({ id: governanceCase.id }).from(governanceCase)
  const seenBy = async (person: Person) => {
    const actor = await actorOf(person)
    const view = await casePage(actor, row?.id ?? 0)
    if (!view) throw new Error('everybody may read a case')
    const [test] = (await trialsOfCase(actor, view.file)).tests
    return test?.pulses.filter(each => each.roundId !== null).map(each => each.isSeen)
  }
  expect(await seenBy(world.head)).toEqual([true])
  expect(await seenBy(world.employee)).toEqual([false])
  expect(await seenBy(world.otherHead)).toEqual([false])
})
