import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { stuckCases } from '@/lib/follow-up/stuck-queries'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import type { Requirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { today } from '@/lib/platform/time'
import { closeDueRounds } from '@/lib/rating/round-clock-writes'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  formOf,
  requirementNow,
} from '@/lib/workflow/testing/case-world'
import { whatWaitsFor } from '@/lib/workflow/waiting-queries'
import { judgeTrial } from './judge-actions'
import { openTrialPulses } from './pulse-writes'
import { settleSuspensions } from './suspension-writes'
import { approveTrial, inDays } from './testing/approved-trial'

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

describe('when a trust test can be judged (§8)', () => {
  it('is neither lasting nor adjusted before its end and the last answers: until then it is only taken back', async () => {
    await approveTrial(world, about, { trialUnits: world.teamB.id })
    const judge = async (judgement: string) => {
      // A session does not last a month.
      await actAs(world.director)
      const said = { judgement, judgementReason: 'Det går godt', takesEffectOn: today() }
      return submit(judgeTrial, { ...(await formOf(about.id)), ...said })
    }
    const refused = async (because: RegExp) => {
      for (const judgement of ['lasting', 'adjusted'])
        expect((await judge(judgement)).errors?.judgement?.[0]).toMatch(because)
      expect(await caseOf(about.id)).toMatchObject({ state: 'on_trial' })
    }
    await refused(/nået til sin sidste dag/)
    inDays(31)
    await settleSuspensions()
    // Not asked yet, and then asked and not yet heard.
    await refused(/har svaret/)
    expect(await openTrialPulses()).toBe(1)
    await refused(/har svaret/)
    expect((await whatWaitsFor(await actorOf(world.head))).map(each => each.kind)).not.toContain('judge')
    expect((await stuckCases(await actorOf(world.executive), world.root.id)).rows).toEqual([])
    inDays(14)
    await closeDueRounds()
    expect((await whatWaitsFor(await actorOf(world.head))).map(each => each.kind)).toContain('judge')
    expect(await judge('lasting')).toMatchObject({ status: 'done' })
  })

  it('is taken back on its first day, and by nobody but those who judge and decide', async () => {
    await approveTrial(world, about)
    const form = { ...(await formOf(about.id)), judgement: 'taken_back', judgementReason: 'Vi fortrød' }
    await actAs(world.employee)
    expect(await submit(judgeTrial, form)).toMatchObject({ status: 'refused' })
    await actAs(world.director)
    expect(await submit(judgeTrial, form)).toMatchObject({ status: 'done' })
    expect(await requirementNow(about.id)).toMatchObject({ status: 'active' })
  })
})
