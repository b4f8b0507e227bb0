import { vi } from 'vitest'
import type { FormState } from '@/lib/platform/form-state'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import type { Requirement } from '@/lib/platform/testing/factories'
import { addDays, today } from '@/lib/platform/time'
import { closeDueRounds } from '@/lib/rating/round-clock-writes'
import { takeStep } from '@/lib/workflow/case-actions'
import { decide } from '@/lib/workflow/decision-actions'
import { type CaseWorld, formOf, walkTo } from '@/lib/workflow/testing/case-world'
import { saveTrialPlan } from '../plan-actions'
import { openTrialPulses } from '../pulse-writes'
import { settleSuspensions } from '../suspension-writes'
import { plan } from './trust-things'

/** Lets days pass; whoever calls it gives the clock back (`vi.useRealTimers`). */
export const inDays = (days: number) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 })
}

/** A trust test of a month comes to its end, and those who tried it have had the time to answer, where they are asked. */
export async function runToItsEnd(): Promise<void> {
  inDays(31)
  await settleSuspensions()
  if ((await openTrialPulses()) === 0) return
  inDays(14)
  await closeDueRounds()
}

/** A plan to try it in one team for a month, which its head judges and its employee may stop. */
export const planIn = (world: CaseWorld, given: object = {}) => ({
  ...plan,
  ...{ startsOn: today(), endsOn: addDays(today(), 30) },
  ...{ trialUnits: world.teamA.id, judgePersonId: world.head.id, stopper1: world.employee.id },
  ...given,
})

/**
 * The way to a trust test: planned by the head of the institution, decided by the director.
 * @returns what the director was answered
 * @throws Error when the plan is not taken
 */
export async function approveTrial(
  world: CaseWorld,
  about: Requirement,
  given: object = {},
): Promise<FormState> {
  await walkTo('consultation', world, about)
  await actAs(world.head)
  const planned = await submit(saveTrialPlan, { ...(await formOf(about.id)), ...planIn(world, given) })
  if (planned.status !== 'done') throw new Error(JSON.stringify(planned))
  await submit(takeStep, { ...(await formOf(about.id)), transition: 'ask_for_decision' })
  await actAs(world.director)
  const yes = { transition: 'approve_trial', citizen: 'Kortere ventetid' }
  return submit(decide, { ...(await formOf(about.id)), ...yes })
}
