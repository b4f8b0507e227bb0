import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { followUpCheck, governanceCase } from '@/db/schema'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { markDone, saveChecklist } from '@/lib/workflow/carry-out-actions'
import { takeStep } from '@/lib/workflow/case-actions'
import { decide } from '@/lib/workflow/decision-actions'
import { awaitingDecision, inConsultation, recentlyDecided } from '@/lib/workflow/list-queries'
import { claimMed, noteMed } from '@/lib/workflow/med-actions'
import { saveProposal } from '@/lib/workflow/proposal-actions'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  formOf,
  proposalForm,
  walkTo,
} from '@/lib/workflow/testing/case-world'
import { medWaiting, whatWaitsFor } from '@/lib/workflow/waiting-queries'
import { readBoard } from './board-queries'
import { decidedThisYear, followUpsOverdue, hoursPromisedAndDone } from './queries'
import { followUpReport } from './report-queries'
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
    const beyond = await stuckCases(await actorOf(world.director), world.root.id, { page: 99 })
    expect(beyond).toMatchObject({ page: 1, pages: 1, rows: [{ caseId }] })
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

  it('tells MED of a new proposal, where what they discussed was one that came back', async () => {
    const about = await aRemovable(world.institution)
    const asks = { medNeeded: 'yes' }
    const { caseId } = await walkTo('consultation', world, about, { proposal: asks })
    await age(caseId, 40)
    const said = async () => {
      const actor = await actorOf(world.director)
      const { rows } = await stuckCases(actor, world.root.id)
      const cards = (await readBoard(actor, world.root.id, null)).flatMap(column => column.cards)
      return {
        med: (await medWaiting(await actorOf(world.med))).map(each => each.kind),
        list: (await inConsultation(actor)).map(each => each.med),
        stuck: rows.map(row => row.waitsFor.function),
        board: cards.map(card => card.waitsFor.function),
      }
    }
    const waits = { med: ['med'], list: ['waits'], stuck: ['med'], board: ['med'] }
    expect(await said()).toEqual(waits)
    const noted = { discussedOn: addDays(today(), -1), summary: 'Enige' }
    await submit(noteMed, { ...(await formOf(about.id)), ...noted })
    expect(await said()).toEqual({ med: [], list: ['done'], stuck: ['head'], board: ['head'] })
    const step = async (transition: string) => submit(takeStep, { ...(await formOf(about.id)), transition })
    await step('ask_for_decision')
    await actAs(world.director)
    await submit(decide, { ...(await formOf(about.id)), transition: 'send_back', reason: 'Tænk igen' })
    await actAs(world.head)
    await step('begin_proposal')
    await submit(saveProposal, { ...(await formOf(about.id)), ...proposalForm, ...asks })
    await step('send_to_consultation')
    await age(caseId, 40)
    expect(await said()).toEqual(waits)
  })

  it('tells MED what their representative has claimed while it awaits its decision', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('awaiting_decision', world, about)
    await actAs(world.med)
    await submit(claimMed, await formOf(about.id))
    expect(await medWaiting(await actorOf(world.med))).toMatchObject([{ kind: 'med' }])
  })
})

describe('hours promised and done (§8)', () => {
  it('are those of the last yes where a case was decided again, and its report tells of it once', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('implementing', world, about)
    const director = await actorOf(world.director)
    const { client } = await database()
    // As it stands once what grew back was removed anew.
    await client.execute("update proposal set withdrawn_on = '2026-01-01'")
    await client.execute(
      `insert into proposal (case_id, outcome, form, reason, time_use, citizen_meaning, expected_hours, owner_function, deadline, takes_effect_on, med_needed, suggested, proposed_on)
        select case_id, outcome, form, reason, time_use, citizen_meaning, 40, owner_function, deadline, takes_effect_on, med_needed, suggested, proposed_on from proposal`,
    )
    await client.execute(
      `insert into decision (case_id, proposal_id, answer, level, decided_on, takes_effect_on, effected_on)
        select case_id, (select max(id) from proposal), answer, level, decided_on, takes_effect_on, effected_on from decision`,
    )
    await client.execute({
      sql: "update governance_case set state = 'following_up', hours_before = 100 where id = ?",
      args: [caseId],
    })
    await client.execute({
      sql: "insert into follow_up_check (case_id, months, due_on, hours_after) values (?, 3, '2026-06-01', 30)",
      args: [caseId],
    })
    expect(await hoursPromisedAndDone(director, world.department.id)).toMatchObject({
      promised: 40,
      done: 70,
    })
    const { document } = await followUpReport(director, String(world.department.id))
    expect(JSON.stringify(document).split(about.title)).toHaveLength(2)
  })

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
