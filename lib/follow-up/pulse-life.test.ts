import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { reader } from '@/db/client'
import {
  auditEvent,
  entitlement,
  followUpCheck,
  notification,
  pulse,
  pulseResult,
  ratingRound,
} from '@/db/schema'
import { readManagementFront } from '@/lib/overview/front-queries'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aRequirement, type Person, type Requirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, addMonths, today } from '@/lib/platform/time'
import { castBallot } from '@/lib/rating/ballot-door'
import { boxIsHere } from '@/lib/rating/box/box-file'
import { closeDueRounds } from '@/lib/rating/round-clock-writes'
import { anOpenRound, aVoter } from '@/lib/rating/testing/rounds'
import { judgeTrial } from '@/lib/trust-test/judge-actions'
import { approveTrial, runToItsEnd } from '@/lib/trust-test/testing/approved-trial'
import { markDone, saveChecklist } from '@/lib/workflow/carry-out-actions'
import { takeStep } from '@/lib/workflow/case-actions'
import { casePage } from '@/lib/workflow/case-queries'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  formOf,
  standingProposal,
} from '@/lib/workflow/testing/case-world'
import { contradictedCases, whatPulsesSay } from './pulse-queries'
import { openDuePulses } from './pulse-writes'
import { hoursPromisedAndDone } from './queries'
import { followed } from './testing/followed'

withFreshDatabase({ each: 'test' })

const afterThree = addMonths(today(), 3)
const closed = addDays(afterThree, 14)

let world: CaseWorld
let about: Requirement
beforeEach(async () => {
  world = await aCaseWorld()
  about = await aRemovable(world.institution)
  return () => vi.useRealTimers()
})

const followUp = (given: Parameters<typeof followed>[2] = {}) => followed(world, about, given)

const checks = async () => (await reader()).select().from(followUpCheck).orderBy(followUpCheck.months)
const pulses = async () => (await reader()).select().from(pulse)
const results = async () => (await reader()).select().from(pulseResult)
const rights = async (roundId: number) =>
  (await reader()).select().from(entitlement).where(eq(entitlement.roundId, roundId))

/** Everybody who is asked answers the same. */
async function allSay(answer: 'yes' | 'no') {
  const [asked] = await pulses()
  for (const { personId } of await rights(asked?.roundId ?? 0))
    await (await aVoter(asked?.roundId ?? 0, personId)).say(about.id, { still_done: answer })
}

describe('the pulse of a check (§8)', () => {
  it('opens by itself on its day, once, for those bound until the decision and not for who leads them', async () => {
    const caseId = await followUp()
    expect(await openDuePulses(addDays(afterThree, -1))).toBe(0)
    expect(await openDuePulses(afterThree)).toBe(1)
    expect(await openDuePulses(afterThree)).toBe(0)
    const [asked] = await pulses()
    expect(asked).toMatchObject({ purpose: 'removed', caseId, unitId: world.institution.id })
    const people = (await rights(asked?.roundId ?? 0)).map(each => each.personId)
    expect(people).toContain(world.employee.id)
    expect(people).toHaveLength(8)
    expect(people).not.toContain(world.head.id)
    const [round] = await (await reader()).select().from(ratingRound).where(eq(ratingRound.kind, 'pulse'))
    expect(round).toMatchObject({ status: 'open', closesOn: addDays(afterThree, 13) })
    const events = await (await reader())
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.event, 'pulse.opened'))
    expect(events).toHaveLength(1)
  })

  it('asks those of a part whose marks the decision took away', async () => {
    const team = world.teamB
    await followUp({ unit: team, by: world.head })
    expect(await openDuePulses(afterThree)).toBe(1)
    const [asked] = await pulses()
    expect(await rights(asked?.roundId ?? 0)).toHaveLength(6)
  })

  it('asks those who tried it without first, too: it was taken away from them as from the others', async () => {
    await approveTrial(world, about, { trialUnits: world.institution.id })
    await runToItsEnd()
    await actAs(world.director)
    const lasting = { judgement: 'lasting', judgementReason: 'Det går godt', takesEffectOn: today() }
    await submit(judgeTrial, { ...(await formOf(about.id)), ...lasting })
    await actAs(world.head)
    const gone = { system: 'done', instruction: 'done', induction: 'done', inspection_form: 'done' }
    await submit(saveChecklist, { ...(await formOf(about.id)), ...gone })
    await submit(markDone, await formOf(about.id))
    expect(await caseOf(about.id)).toMatchObject({ state: 'following_up' })
    expect(await openDuePulses(addMonths(today(), 3))).toBe(1)
    const asked = (await pulses()).at(-1)
    expect(asked?.purpose).toBe('removed')
    expect(await rights(asked?.roundId ?? 0)).toHaveLength(8)
  })

  it('keeps words and no figures where few answered, and destroys the ballots', async () => {
    await followUp()
    await openDuePulses(afterThree)
    await allSay('no')
    await closeDueRounds(closed)
    expect(await pulses()).toMatchObject([{ side: 'below', shareBelow: 1 }])
    for (const shown of await results())
      expect(shown).toMatchObject({ question: 'still_done', side: 'below', yes: null, low: null })
    expect(boxIsHere((await pulses())[0]?.roundId ?? 0)).toBe(false)
  })

  it('tells everybody who was asked what came of it, whether they or anybody else answered', async () => {
    await followUp()
    await openDuePulses(afterThree)
    const [asked] = await pulses()
    await closeDueRounds(closed)
    const told = await (await reader())
      .select()
      .from(notification)
      .where(eq(notification.event, 'pulse_closed'))
    const entitled = (await rights(asked?.roundId ?? 0)).map(each => each.personId)
    expect(told.map(each => each.personId).sort()).toEqual(entitled.sort())
    expect(told[0]).toMatchObject({ kind: 'outcome', href: `/rounds/${asked?.roundId}` })
  })

  it('confirms the hours of what has stopped, and holds closing back while it is open', async () => {
    const caseId = await followUp()
    await openDuePulses(afterThree)
    const close = async () =>
      (await casePage(await actorOf(world.head), caseId))?.moves.find(each => each.transition === 'close')
    expect(await close()).toMatchObject({
      status: 'blocked',
      obstacles: [{ reason: 'checks_answered' }, { reason: 'pulse_ended' }],
    })
    const hours = async () => hoursPromisedAndDone(await actorOf(world.director), world.department.id)
    expect((await hours()).confirmed).toBeNull()
    await allSay('no')
    await closeDueRounds(closed)
    const { done, confirmed } = await hours()
    expect(confirmed).toBe(done)
    expect(await close()).toMatchObject({ obstacles: [{ reason: 'checks_answered' }] })
    expect(await contradictedCases(await actorOf(world.director), world.department.id)).toEqual([])
  })

  it('contradicts, which those who lead see, and a person takes it up in a new dialogue', async () => {
    const caseId = await followUp()
    await openDuePulses(afterThree)
    await allSay('yes')
    await closeDueRounds(closed)
    expect(await pulses()).toMatchObject([{ side: 'above', shareBelow: 0 }])
    const seen = async (who: { id: number; sessionVersion: number }) =>
      contradictedCases(await actorOf(who), world.department.id)
    expect(await seen(world.director)).toMatchObject([{ caseId, months: 3 }])
    const director = await actorOf(world.director)
    const front = await readManagementFront(director, director.tree.get(world.department.id))
    expect(front.contradicted).toMatchObject([{ caseId, months: 3 }])
    expect(await seen(world.otherHead)).toEqual([])
    expect((await hoursPromisedAndDone(await actorOf(world.director), world.department.id)).confirmed).toBe(0)
    const view = await casePage(await actorOf(world.head), caseId)
    expect(view?.moves).toContainEqual(
      expect.objectContaining({ transition: 'talk_again', status: 'allowed' }),
    )
    await actAs(world.head)
    await submit(takeStep, { ...(await formOf(about.id)), transition: 'talk_again' })
    expect((await caseOf(about.id)).state).toBe('dialogue')
    expect(await standingProposal(caseId)).toBeNull()
  })

  it('gives no result where nobody answers, and says so', async () => {
    await followUp()
    await openDuePulses(afterThree)
    await closeDueRounds(closed)
    expect(await pulses()).toMatchObject([{ side: null, shareBelow: 0 }])
    expect(await results()).toEqual([])
    const told = async (who: Person) => whatPulsesSay(await actorOf(who), world.department.id)
    expect(await told(world.director)).toMatchObject({ contradicted: [], notConfirmed: [{ months: 3 }] })
    expect(await told(world.otherHead)).toEqual({ contradicted: [], notConfirmed: [] })
  })

  it('takes no rating, no question that was not asked, and no pulse where a rating is asked', async () => {
    await followUp()
    await openDuePulses(afterThree)
    const roundId = (await pulses())[0]?.roundId ?? 0
    const voter = await aVoter(roundId, world.employee.id)
    await expect(voter.cast(about.id, 5)).rejects.toThrow('rating.errors.unreadable')
    await expect(voter.say(about.id, { keep: 'yes' })).rejects.toThrow('rating.errors.unreadable')
    await voter.say(about.id, { still_done: 'dont_know' })
    const other = await aRequirement(world.institution)
    const rating = await anOpenRound([world.institution], [other])
    const rater = await aVoter(rating, world.employee.id)
    const sent = rater.ballot(other.id, 5)
    await expect(castBallot({ ...sent, answers: { still_done: 'yes' } })).rejects.toThrow(
      'rating.errors.unreadable',
    )
  })

  it('is not held where fewer than k are bound, and the check says so', async () => {
    await followUp({ unit: world.teamA, by: world.head })
    expect(await openDuePulses(afterThree)).toBe(0)
    expect(await checks()).toMatchObject([{ pulseNotHeld: 'too_few', pulseRoundId: null }, {}, {}])
    expect(await pulses()).toEqual([])
    expect(await (await reader()).select().from(ratingRound).where(eq(ratingRound.kind, 'pulse'))).toEqual([])
  })

  it('asks once where several days have passed, and not at all long after', async () => {
    await followUp()
    expect(await openDuePulses(addMonths(today(), 7))).toBe(1)
    expect(await checks()).toMatchObject([{ pulseNotHeld: 'asked_later' }, { pulseNotHeld: null }, {}])
    expect(await openDuePulses(addMonths(today(), 15))).toBe(0)
    expect((await checks()).at(-1)).toMatchObject({ pulseNotHeld: 'too_late' })
  })

  it('stands in the way of no rating, and no rating in its way', async () => {
    await followUp({ proposal: { choice: 'change.rarer', deviationReason: 'Sjældnere' } })
    expect(await openDuePulses(afterThree)).toBe(1)
    expect(await pulses()).toMatchObject([{ purpose: 'changed' }])
    await expect(anOpenRound([world.institution], [about])).resolves.toBeGreaterThan(0)
    expect(await openDuePulses(addMonths(today(), 6))).toBe(1)
  })
})
