import { desc, eq, inArray } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { database, reader } from '@/db/client'
import { governanceCase, person, requirement, requirementSuspension, trustTest } from '@/db/schema'
import { forgetRates } from '@/lib/platform/rate-limit'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { openFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { seededRandom } from '@/lib/platform/testing/seeded-random'
import { addDays, today } from '@/lib/platform/time'
import { closeDueRounds } from '@/lib/rating/round-clock-writes'
import { loadRegister } from '@/lib/register/index-in-memory'
import { takeStep } from '@/lib/workflow/case-actions'
import { readDecider } from '@/lib/workflow/decider-reads'
import { decide } from '@/lib/workflow/decision-actions'
import { carryOutDueDecisions } from '@/lib/workflow/due-decision-writes'
import { saveProposal } from '@/lib/workflow/proposal-actions'
import type { CaseState } from '@/lib/workflow/states'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  formOf,
  proposalForm,
  walkTo,
} from '@/lib/workflow/testing/case-world'
import { judgeTrial } from './judge-actions'
import { dropTrialPlan, saveTrialPlan } from './plan-actions'
import { openTrialPulses } from './pulse-writes'
import { settleSuspensions } from './suspension-writes'
import { plan } from './testing/trust-things'
import { stopTrial } from './trial-actions'
import { activeJudge, trialColumns } from './trial-reads'
import { trialPhase } from './trial-rule'

const WALKS = 18
const STEPS = 18

/** What walks have come to, so that the promise is not held by walks that go nowhere. */
const seen = new Set<string>()

let close = () => {}
afterEach(() => {
  vi.useRealTimers()
})
afterAll(() => close())

type Step = (world: CaseWorld, requirementId: number, random: () => number) => Promise<unknown>

/** Everything that anybody may try, by whoever may or may not; most tries of most steps are refused, and that is the point. */
const steps: Record<string, Step> = {
  plan: async (world, id, random) => {
    const startsOn = addDays(today(), Math.floor(random() * 4))
    const units = [
      [world.teamA.id],
      [world.teamB.id],
      [world.teamA.id, world.teamB.id],
      [world.institution.id],
    ]
    return submit(saveTrialPlan, {
      ...(await formOf(id)),
      ...plan,
      startsOn,
      endsOn: addDays(startsOn, 7 + Math.floor(random() * 20)),
      trialUnits: units[Math.floor(random() * units.length)],
      judgePersonId: world.med.id,
      stopper1: world.employee.id,
    })
  },
  drop: async (_, id) => submit(dropTrialPlan, await formOf(id)),
  propose: async (_, id) =>
    submit(saveProposal, { ...(await formOf(id)), ...proposalForm, takesEffectOn: addDays(today(), 5) }),
  consult: async (_, id) => submit(takeStep, { ...(await formOf(id)), transition: 'send_to_consultation' }),
  ask: async (_, id) => submit(takeStep, { ...(await formOf(id)), transition: 'ask_for_decision' }),
  try: async (_, id) =>
    submit(decide, { ...(await formOf(id)), transition: 'approve_trial', citizen: 'Kortere ventetid' }),
  sendBack: async (_, id) =>
    submit(decide, { ...(await formOf(id)), transition: 'send_back', reason: 'Nej' }),
  dialogue: async (_, id) => submit(takeStep, { ...(await formOf(id)), transition: 'begin_proposal' }),
  stop: async (_, id) => {
    const [row] = await (await reader())
      .select({ id: trustTest.id })
      .from(trustTest)
      .innerJoin(governanceCase, eq(governanceCase.id, trustTest.caseId))
      .where(eq(governanceCase.requirementId, id))
      .orderBy(desc(trustTest.id))
      .limit(1)
    return submit(stopTrial, { trustTestId: row?.id ?? 0, whatHappened: 'Noget' })
  },
  judge: async (_, id, random) =>
    submit(judgeTrial, {
      ...(await formOf(id)),
      judgement: ['lasting', 'adjusted', 'taken_back'][Math.floor(random() * 3)],
      judgementReason: 'Fordi',
      takesEffectOn: addDays(today(), Math.floor(random() * 6)),
    }),
  wait: async (_, __, random) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + Math.floor(1 + random() * 20) * 86_400_000 })
    await carryOutDueDecisions()
    await openTrialPulses()
    await closeDueRounds()
    return settleSuspensions()
  },
  leave: async world =>
    (await database()).write(tx =>
      tx.update(person).set({ status: 'disabled' }).where(eq(person.id, world.med.id)),
    ),
}

/** Where a case goes on to from its state. */
const onward: Partial<Record<CaseState, readonly string[]>> = {
  dialogue: ['dialogue'],
  proposed: ['propose', 'plan', 'consult'],
  consultation: ['plan', 'plan', 'ask'],
  awaiting_decision: ['try', 'try', 'sendBack'],
  on_trial: ['wait', 'wait', 'wait', 'judge', 'judge', 'stop', 'leave'],
  implementing: ['wait'],
}

/** What must hold after every step, whoever tried what. */
async function holds(world: CaseWorld, requirementId: number) {
  const db = await reader()
  const day = today()
  const suspended = (await db.select().from(requirementSuspension)).filter(
    row => row.fromDay <= day && day < row.untilDay,
  )
  const tests = await db.select(trialColumns).from(trustTest)
  for (const row of suspended) {
    const test = tests.find(each => each.id === row.trustTestId)
    const phase = test && trialPhase(test, day)
    // It runs, or it was made lasting and waits for the day on which that holds for everybody.
    expect(['running', 'lasting']).toContain(phase)
    seen.add(`suspended while ${phase}`)
  }
  for (const test of tests) seen.add(trialPhase(test, day))
  for (const test of tests.filter(each => each.state === 'approved' && trialPhase(each, day) === 'running'))
    expect(suspended.map(row => row.trustTestId)).toContain(test.id)
  const [about] = await db.select().from(requirement).where(eq(requirement.id, requirementId))
  if (about?.status !== 'repealed') expect(about?.status).toBe(suspended.length > 0 ? 'suspended' : 'active')
  // What the register says is what the days say: nobody is bound where a test runs, and everybody else is.
  const bound = (await loadRegister(db)).find(requirementId)?.bound.ranges ?? []
  const { tree } = await actorOf(world.executive)
  for (const unit of [world.teamA, world.teamB]) {
    const at = tree.range(unit.id).first
    const isFree = suspended.some(row => tree.isWithin(unit.id, row.unitId))
    expect(bound.some(range => range.first <= at && at < range.end)).toBe(!isFree)
  }
  for (const test of tests.filter(each => each.state === 'approved')) {
    const judge = await activeJudge(db, test)
    const decider = about && (await readDecider(db, tree, about, 'remove', world.head.id))
    expect(judge !== null || (decider?.personIds.length ?? 0) > 0).toBe(true)
  }
  const cases = await db
    .select()
    .from(governanceCase)
    .where(inArray(governanceCase.state, ['on_trial']))
  for (const row of cases)
    expect(tests.some(test => test.caseId === row.id && test.state === 'approved')).toBe(true)
}

describe('random walks through trust tests (§8)', () => {
  beforeAll(() => {
    vi.useRealTimers()
  })

  it.each(Array.from({ length: WALKS }, (_, seed) => seed))(
    'walk %i never leaves a binding suspended without a running test, nor a test without somebody who judges it',
    async seed => {
      close()
      close = await openFreshDatabase()
      const { next: random } = seededRandom(seed + 1)
      const world = await aCaseWorld()
      const about = await aRemovable(world.institution)
      await walkTo('consultation', world, about)
      const names = Object.keys(steps)
      for (let step = 0; step < STEPS; step++) {
        // Mostly a way that leads on from where the case is, so that walks come far; else anything.
        const { state } = await caseOf(about.id)
        const ways = random() < 0.7 ? (onward[state] ?? names) : names
        const name = ways[Math.floor(random() * ways.length)] ?? 'wait'
        const who = [world.head, world.director, world.executive, world.med, world.employee, world.otherHead]
        const fitting = ['try', 'judge', 'sendBack'].includes(name) ? world.director : world.head
        forgetRates()
        await actAs(random() < 0.75 ? fitting : (who[Math.floor(random() * who.length)] ?? world.head))
        await steps[name]?.(world, about.id, random)
        await holds(world, about.id)
      }
    },
    60_000,
  )

  it('came to every phase, and to a suspension that goes on until a lasting decision takes effect', () => {
    expect([...seen].sort()).toEqual([
      'adjusted',
      'ahead',
      'answering',
      'lasting',
      'over',
      'planned',
      'running',
      'stopped',
      'suspended while lasting',
      'suspended while running',
      'taken_back',
    ])
  })
})
