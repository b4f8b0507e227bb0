import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { followUpCheck, governanceCase } from '@/db/schema'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { markDone, saveChecklist } from '@/lib/workflow/carry-out-actions'
import { awaitingDecision, inConsultation, recentlyDecided } from '@/lib/workflow/list-queries'
import { aCaseWorld, aRemovable, type CaseWorld, caseOf, walkTo } from '@/lib/workflow/testing/case-world'
import { medWaiting, whatWaitsFor } from '@/lib/workflow/waiting-queries'
import { decidedThisYear, followUpsOverdue, hoursPromisedAndDone } from './queries'
import { stuckCases } from './stuck-queries'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
beforeEach(async () => {
  world = await aCaseWorld()
})

const age = async (caseId: number, days: number) =>
  (await database()).write(tx =>
    tx
      .update(governanceCase)
      .set({ stateSince: addDays(today(), -days) })
      .where(eq(governanceCase.id, caseId)),
  )

describe('what is stuck (§8)', () => {
  it('has waited for more than a month, and shows the function to all and the name to few', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('awaiting_decision', world, about)
    expect((await stuckCases(await actorOf(world.director), world.root.id)).total).toBe(0)
    await age(caseId, 40)
    const seen = await stuckCases(await actorOf(world.director), world.department.id)
    expect(seen.rows).toMatchObject([
      {
        caseId,
        days: 40,
        state: 'awaiting_decision',
        verdict: 'red',
        waitsFor: { function: 'management', unitName: 'Sundhed og Omsorg' },
        names: ['Direktør'],
      },
    ])
    const other = await stuckCases(await actorOf(world.otherHead), world.root.id)
    expect(other.rows).toMatchObject([{ names: [], verdict: 'hidden' }])
    expect((await stuckCases(await actorOf(world.director), world.other.id)).total).toBe(0)
  })
})

describe('what waits for whom', () => {
  it('names a proposal as mine when I decide, first of all', async () => {
    await walkTo('awaiting_decision', world, await aRemovable(world.institution))
    expect((await awaitingDecision(await actorOf(world.director)))[0]).toMatchObject({ isMine: true })
    expect((await awaitingDecision(await actorOf(world.head)))[0]).toMatchObject({ isMine: false })
    expect(await whatWaitsFor(await actorOf(world.director))).toMatchObject([{ kind: 'decide' }])
  })

  it('tells MED what waits for a discussion, and its head what waits for a move', async () => {
    await walkTo('consultation', world, await aRemovable(world.institution), {
      proposal: { medNeeded: 'yes' },
    })
    expect(await medWaiting(await actorOf(world.med))).toMatchObject([{ kind: 'med' }])
    expect(await medWaiting(await actorOf(world.head))).toEqual([])
    expect(await whatWaitsFor(await actorOf(world.head))).toMatchObject([{ kind: 'move' }])
    expect(await inConsultation(await actorOf(world.employee))).toMatchObject([{ med: 'waits' }])
  })
})

describe('hours promised and done (§8)', () => {
  it('are promised by a decision and done when it is marked, as measured once somebody has', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('implementing', world, about)
    const director = await actorOf(world.director)
    const hours = () => hoursPromisedAndDone(director, world.department.id)
    expect(await hours()).toMatchObject({ promised: 120.5, done: 0 })
    expect(await decidedThisYear(director, world.root.id)).toBe(1)
    await actAs(world.head)
    const form = async () => ({ caseId, version: (await caseOf(about.id)).version })
    const gone = { system: 'done', instruction: 'done', induction: 'done', inspection_form: 'done' }
    await submit(saveChecklist, { ...(await form()), ...gone })
    await submit(markDone, await form())
    expect(await hours()).toMatchObject({ promised: 120.5, done: 120.5 })
    const { hoursBefore } = await caseOf(about.id)
    await (await database()).write(tx => tx.update(followUpCheck).set({ hoursAfter: 20 }))
    expect((await hours()).done).toBeCloseTo((hoursBefore ?? 0) - 20)
    expect(await recentlyDecided(director)).toMatchObject([{ answer: 'yes', outcome: 'remove' }])
    expect(await followUpsOverdue(director, world.root.id)).toEqual({ rows: [], total: 0 })
    await (await database()).write(tx => tx.update(followUpCheck).set({ dueOn: addDays(today(), -1) }))
    const { rows, total } = await followUpsOverdue(director, world.root.id, 2)
    expect([rows.length, total]).toEqual([2, 3])
  })
})
