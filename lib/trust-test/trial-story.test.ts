import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { database, reader } from '@/db/client'
import {
  auditEvent,
  requirementBinding,
  requirementGroup,
  risk,
  trustTest,
  trustTestPulse,
} from '@/db/schema'
import { hoursPromisedAndDone } from '@/lib/follow-up/queries'
import { stuckCases } from '@/lib/follow-up/stuck-queries'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aPerson, type Requirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { loadRegister } from '@/lib/register/index-in-memory'
import { editLadderStep } from '@/lib/trust-ladder/ladder-actions'
import { readSteps } from '@/lib/trust-ladder/ladder-reads'
import { takeStep } from '@/lib/workflow/case-actions'
import { decide } from '@/lib/workflow/decision-actions'
import { carryOutDueDecisions } from '@/lib/workflow/due-decision-writes'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  formOf,
  requirementNow,
  standingProposal,
  walkTo,
} from '@/lib/workflow/testing/case-world'
import { whatWaitsFor } from '@/lib/workflow/waiting-queries'
import { judgeTrial } from './judge-actions'
import { dropTrialPlan, saveTrialPlan } from './plan-actions'
import { openTrialPulses } from './pulse-writes'
import { settleSuspensions } from './suspension-writes'
import { approveTrial, inDays, planIn, runToItsEnd } from './testing/approved-trial'
import { aLadderStep, plan } from './testing/trust-things'
import { noteTrial, stopTrial } from './trial-actions'
import { trialsWhereIWork } from './trial-queries'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
let about: Requirement
beforeEach(async () => {
  world = await aCaseWorld()
  about = await aRemovable(world.institution)
})
afterEach(() => {
  vi.useRealTimers()
})

const hoursOf = async (unit: { id: number }) => {
  const index = await loadRegister(await reader())
  const row = index.find(about.id)
  return row ? index.hoursIn(row, unit.id) : 0
}
const bindsIn = async (unit: { id: number }) =>
  (await loadRegister(await reader())).binding(unit.id).some(row => row.id === about.id)
const testOf = async () => {
  const { id } = await caseOf(about.id)
  const rows = await (await reader()).select().from(trustTest).where(eq(trustTest.caseId, id))
  const last = rows.at(-1)
  if (!last) throw new Error('There is no test')
  return last
}

const requirementFor = async (requirementId: number, professionalGroupId: number) =>
  (await database()).write(tx => tx.insert(requirementGroup).values({ requirementId, professionalGroupId }))

const approved = (more: object = {}) => approveTrial(world, about, more)

describe('a trust test (§8)', () => {
  it('that is only planned can lead to a step of a ladder, is planned anew there, and goes from it when it is dropped', async () => {
    await walkTo('consultation', world, about)
    const save = async (hypothesis: string) =>
      submit(saveTrialPlan, { ...(await formOf(about.id)), ...planIn(world), hypothesis })
    expect(await save('Det går')).toMatchObject({ status: 'done' })
    const step = await aLadderStep(world.teamA)
    const tied = { stepId: step.id, title: step.title, reached: 'no', trustTestId: (await testOf()).id }
    expect(await submit(editLadderStep, tied)).toMatchObject({ status: 'done' })
    expect(await save('Det går lige så godt')).toMatchObject({ status: 'done' })
    expect(await testOf()).toMatchObject({ state: 'planned', hypothesis: 'Det går lige så godt' })
    const [kept] = await readSteps(await reader(), world.teamA.id)
    expect(kept?.trustTestId).toBe((await testOf()).id)
    expect(await submit(dropTrialPlan, await formOf(about.id))).toMatchObject({ status: 'done' })
    expect(await readSteps(await reader(), world.teamA.id)).toMatchObject([{ trustTestId: null }])
  })

  it('is told of where they work to those the requirement is for, and to no others there', async () => {
    await requirementFor(about.id, world.employee.professionalGroupId)
    const beside = await aPerson(world.teamA, { group: 'Pedel' })
    await approved()
    const told = async (who: { id: number; sessionVersion: number }) =>
      (await trialsWhereIWork(await actorOf(who))).map(each => each.requirementId)
    expect(await told(world.employee)).toEqual([about.id])
    expect(await told(beside)).toEqual([])
  })

  it('suspends the requirement in its units alone, and leaves its hours to the others', async () => {
    expect(await hoursOf(world.teamA)).toBeGreaterThan(0)
    const others = await hoursOf(world.teamB)
    expect(await approved()).toMatchObject({ status: 'done' })
    expect(await caseOf(about.id)).toMatchObject({ state: 'on_trial' })
    expect(await requirementNow(about.id)).toMatchObject({ status: 'suspended', repealedFrom: null })
    expect(await hoursOf(world.teamA)).toBe(0)
    expect(await hoursOf(world.teamB)).toBe(others)
    expect([await bindsIn(world.teamA), await bindsIn(world.teamB)]).toEqual([false, true])
    expect(await testOf()).toMatchObject({
      state: 'approved',
      hoursBefore: expect.any(Number),
      peopleBefore: 2,
    })
    const pulses = await (await reader()).select().from(trustTestPulse)
    expect(pulses.map(pulse => pulse.dueOn)).toEqual([addDays(today(), 15), addDays(today(), 30)])
  })

  it('is not decided as if nothing was to be tried', async () => {
    await walkTo('consultation', world, about)
    await submit(saveTrialPlan, { ...(await formOf(about.id)), ...planIn(world) })
    await submit(takeStep, { ...(await formOf(about.id)), transition: 'ask_for_decision' })
    await actAs(world.director)
    expect(
      await submit(decide, {
        ...(await formOf(about.id)),
        transition: 'approve',
        citizen: 'Kortere ventetid',
      }),
    ).toMatchObject({
      status: 'refused',
    })
    expect(await caseOf(about.id)).toMatchObject({ state: 'awaiting_decision' })
  })

  it('is not begun where less than a week of its days was left when somebody decided', async () => {
    await walkTo('consultation', world, about)
    await submit(saveTrialPlan, { ...(await formOf(about.id)), ...planIn(world) })
    await submit(takeStep, { ...(await formOf(about.id)), transition: 'ask_for_decision' })
    await actAs(world.director)
    const { client } = await database()
    const trying = async (daysLeft: number) => {
      await client.execute({
        sql: 'update trust_test set starts_on = ?, ends_on = ?',
        args: [addDays(today(), -20), addDays(today(), daysLeft - 1)],
      })
      const yes = { transition: 'approve_trial', citizen: 'Kortere ventetid' }
      return submit(decide, { ...(await formOf(about.id)), ...yes })
    }
    for (const daysLeft of [0, 1, 6])
      expect((await trying(daysLeft)).message).toMatch(/mindre end en uge tilbage/)
    expect(await caseOf(about.id)).toMatchObject({ state: 'awaiting_decision' })
    expect(await trying(7)).toMatchObject({ status: 'done' })
  })

  it('can be dropped from a proposal again', async () => {
    await walkTo('consultation', world, about)
    await submit(saveTrialPlan, { ...(await formOf(about.id)), ...planIn(world) })
    expect(await submit(dropTrialPlan, await formOf(about.id))).toMatchObject({ status: 'done' })
    await submit(takeStep, { ...(await formOf(about.id)), transition: 'ask_for_decision' })
    await actAs(world.director)
    expect(
      await submit(decide, {
        ...(await formOf(about.id)),
        transition: 'approve',
        citizen: 'Kortere ventetid',
      }),
    ).toMatchObject({
      status: 'done',
    })
  })

  it('says at the field what is wrong with a plan', async () => {
    await walkTo('consultation', world, about)
    await actAs(world.head)
    const refused = async (more: object) =>
      Object.keys(
        (await submit(saveTrialPlan, { ...(await formOf(about.id)), ...planIn(world, more) })).errors ?? {},
      )
    expect(await refused({ trialUnits: world.other.id })).toEqual(['trialUnits'])
    expect(await refused({ endsOn: addDays(today(), 3) })).toEqual(['endsOn'])
    expect(await refused({ startsOn: addDays(today(), -1) })).toEqual(['startsOn'])
    expect(await refused({ judgePersonId: 987654 })).toEqual(['judgePersonId'])
    const silent = await aPerson(world.teamA, { email: null })
    expect(await refused({ judgePersonId: silent.id })).toEqual(['judgePersonId'])
    expect(await refused({ watched: 'Ring til 22334455' })).toEqual(['watched'])
    expect(await refused({ stopper1: '' })).toEqual(['stopper1'])
  })

  it('is stopped at once by those named, and the requirement binds again in the same moment', async () => {
    await approved()
    const { id } = await testOf()
    const stop = { trustTestId: id, whatHappened: 'To fejl på en uge' }
    await actAs(world.otherHead)
    expect(await submit(stopTrial, stop)).toMatchObject({ status: 'refused' })
    expect(await bindsIn(world.teamA)).toBe(false)
    await actAs(world.employee)
    expect(await submit(stopTrial, stop)).toMatchObject({ status: 'done' })
    expect(await bindsIn(world.teamA)).toBe(true)
    expect(await requirementNow(about.id)).toMatchObject({ status: 'active' })
    expect(await testOf()).toMatchObject({ stoppedOn: today(), stoppedBecause: 'To fejl på en uge' })
    expect(await submit(stopTrial, stop)).toMatchObject({ status: 'refused' })
    const events = (await (await reader()).select().from(auditEvent)).map(row => row.event)
    expect(events).toEqual(
      expect.arrayContaining(['requirement.suspended', 'trial.stopped', 'requirement.binds_again']),
    )
    // It waits for the one who judges, and cannot be made lasting.
    const waits = await whatWaitsFor(await actorOf(world.head))
    expect(waits.filter(each => each.kind === 'judge')).toHaveLength(1)
    await actAs(world.director)
    const judged = { ...(await formOf(about.id)), judgementReason: 'Det holdt ikke' }
    expect(await submit(judgeTrial, { ...judged, judgement: 'lasting' })).toMatchObject({ status: 'refused' })
    expect(await submit(judgeTrial, { ...judged, judgement: 'taken_back' })).toMatchObject({ status: 'done' })
    expect(await caseOf(about.id)).toMatchObject({ state: 'dialogue' })
    expect(await standingProposal((await caseOf(about.id)).id)).toBeNull()
  })

  it('ends by itself after its last day, waits late for its judgement, and is stuck for management', async () => {
    await approved()
    inDays(31)
    expect(await bindsIn(world.teamA)).toBe(true)
    expect(await settleSuspensions()).toBe(1)
    expect(await settleSuspensions()).toBe(0)
    await openTrialPulses()
    expect(await requirementNow(about.id)).toMatchObject({ status: 'active' })
    expect(await caseOf(about.id)).toMatchObject({ state: 'on_trial' })
    const [waits] = (await whatWaitsFor(await actorOf(world.head))).filter(each => each.kind === 'judge')
    expect(waits?.isLate).toBe(true)
    const { rows } = await stuckCases(await actorOf(world.executive), world.root.id)
    expect(rows).toMatchObject([{ state: 'on_trial', daysLate: 1, waitsFor: { name: plan.judgeFunction } }])
  })

  it('begins by itself on its first day', async () => {
    await approved({ startsOn: addDays(today(), 5) })
    expect(await requirementNow(about.id)).toMatchObject({ status: 'active' })
    expect(await bindsIn(world.teamA)).toBe(true)
    inDays(5)
    expect(await bindsIn(world.teamA)).toBe(false)
    expect(await settleSuspensions()).toBe(1)
    expect(await requirementNow(about.id)).toMatchObject({ status: 'suspended' })
  })

  it('is judged lasting by the one named, holds when the one who decides says so, and repeals the requirement', async () => {
    await approved()
    await actAs(world.employee)
    const note = { trustTestId: (await testOf()).id, body: 'Ingen har savnet skemaet.' }
    expect(await submit(noteTrial, note)).toMatchObject({ status: 'done' })
    await runToItsEnd()
    await actAs(world.head)
    const judged = async () => ({
      ...(await formOf(about.id)),
      judgement: 'lasting',
      judgementReason: 'Ingen fejl',
      takesEffectOn: addDays(today(), 10),
    })
    expect(await submit(judgeTrial, await judged())).toMatchObject({ status: 'done' })
    expect(await caseOf(about.id)).toMatchObject({ state: 'on_trial' })
    const director = await actorOf(world.director)
    expect((await whatWaitsFor(director)).map(each => each.kind)).toContain('judge')
    expect((await hoursPromisedAndDone(director, world.root.id)).promised).toBe(0)
    await actAs(world.director)
    expect(await submit(judgeTrial, await judged())).toMatchObject({ status: 'done' })
    expect(await caseOf(about.id)).toMatchObject({ state: 'implementing' })
    // A yes to trying promised nothing; what was made lasting promises its hours once.
    expect((await hoursPromisedAndDone(director, world.root.id)).promised).toBe(120.5)
    // From the day it is judged nobody takes it up again until it goes.
    expect([await bindsIn(world.teamA), await bindsIn(world.teamB)]).toEqual([false, true])
    inDays(9)
    expect(await bindsIn(world.teamA)).toBe(false)
    inDays(1)
    expect(await carryOutDueDecisions()).toBe(1)
    await settleSuspensions()
    expect(await requirementNow(about.id)).toMatchObject({ status: 'repealed', repealedFrom: today() })
  })

  it('is adjusted into a proposal that stands, from which another test can begin', async () => {
    await approved()
    await runToItsEnd()
    await actAs(world.director)
    const judged = {
      ...(await formOf(about.id)),
      judgement: 'adjusted',
      judgementReason: 'Prøv i begge teams',
    }
    expect(await submit(judgeTrial, judged)).toMatchObject({ status: 'done' })
    expect(await caseOf(about.id)).toMatchObject({ state: 'proposed' })
    expect(await bindsIn(world.teamA)).toBe(true)
    expect(await standingProposal((await caseOf(about.id)).id)).not.toBeNull()
    await actAs(world.head)
    const again = {
      ...(await formOf(about.id)),
      ...planIn(world, {
        ...{ startsOn: today(), endsOn: addDays(today(), 30) },
        trialUnits: [world.teamA.id, world.teamB.id],
      }),
    }
    expect(await submit(saveTrialPlan, again)).toMatchObject({ status: 'done' })
  })

  it('asks for the signature of just this plan where the risk concerns citizens', async () => {
    const { client } = await import('@/db/client').then(each => each.database())
    await client.execute("insert into risk (name, name_key, concerns_citizens) values ('Fejl', 'fejl', 1)")
    const [marked] = await (await reader()).select().from(risk)
    about = await aRemovable(world.institution, { riskId: marked?.id })
    expect(await approved()).toMatchObject({ status: 'refused' })
    expect(await caseOf(about.id)).toMatchObject({ state: 'awaiting_decision' })
    expect(await bindsIn(world.teamA)).toBe(true)
  })

  it('leaves the marks of whom the requirement binds alone', async () => {
    const before = await (await reader()).select().from(requirementBinding)
    await approved()
    expect(await (await reader()).select().from(requirementBinding)).toEqual(before)
  })
})
