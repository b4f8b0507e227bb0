import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import {
  auditEvent,
  caseMove,
  decision,
  followUpCheck,
  notification,
  requirement,
  requirementBinding,
  signal,
} from '@/db/schema'
import { agreeAnswers, agreeJudgement } from '@/lib/dialogue/actions'
import { answerCheck, closeCase } from '@/lib/follow-up/actions'
import { handOver } from '@/lib/organisation/role-actions'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, addMonths, today } from '@/lib/platform/time'
import { loadRegister } from '@/lib/register/index-in-memory'
import { addAction, finishAction, markDone, saveChecklist } from './carry-out-actions'
import { openCase, takeStep } from './case-actions'
import { casePage } from './case-queries'
import { decide } from './decision-actions'
import { carryOutDueDecisions } from './due-decision-writes'
import { saveProposal } from './proposal-actions'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  formOf,
  fourAnswers,
  proposalForm,
  published,
  requirementNow,
  standingProposal,
  walkTo,
} from './testing/case-world'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
beforeEach(async () => {
  world = await aCaseWorld()
})

const checkedOff = {
  system: 'done',
  instruction: 'done',
  induction: 'not_relevant',
  inspection_form: 'not_relevant',
}

describe('from examining to closed (§8)', () => {
  it('goes the whole way, with each move in its history and in the audit trail', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('implementing', world, about)
    expect(await requirementNow(about.id)).toMatchObject({ status: 'repealed', repealedFrom: today() })
    expect((await caseOf(about.id)).hoursBefore).toBeGreaterThan(0)

    await actAs(world.head)
    await submit(addAction, {
      ...(await formOf(about.id)),
      title: 'Tag skemaet ud af mappen',
      ownerFunction: 'Planlægger',
      dueOn: addDays(today(), 7),
    })
    expect(await submit(markDone, await formOf(about.id))).toMatchObject({
      status: 'refused',
      message: 'Tjeklisten er ikke gået igennem.',
    })
    await submit(finishAction, { ...(await formOf(about.id)), actionId: 1 })
    await submit(saveChecklist, { ...(await formOf(about.id)), ...checkedOff })
    expect(await submit(markDone, await formOf(about.id))).toMatchObject({ status: 'done' })
    const db = await reader()
    const checks = await db.select().from(followUpCheck).where(eq(followUpCheck.caseId, caseId))
    expect(checks.map(check => [check.months, check.dueOn])).toEqual([
      [3, addMonths(today(), 3)],
      [6, addMonths(today(), 6)],
      [12, addMonths(today(), 12)],
    ])
    for (const check of checks) {
      const answered = {
        ...(await formOf(about.id)),
        checkId: check.id,
        wasDone: 'yes',
        hoursAfter: '10',
        note: '',
      }
      expect(await submit(answerCheck, answered)).toMatchObject({ status: 'done' })
    }
    expect(await submit(closeCase, { ...(await formOf(about.id)), note: 'Det gik godt' })).toMatchObject({
      status: 'done',
    })
    expect(await caseOf(about.id)).toMatchObject({ state: 'closed', closedOn: today() })

    const moves = await db.select().from(caseMove).where(eq(caseMove.caseId, caseId)).orderBy(caseMove.id)
    expect(moves.map(move => move.toState)).toEqual([
      'examining',
      'dialogue',
      'proposed',
      'consultation',
      'awaiting_decision',
      'implementing',
      'following_up',
      'closed',
    ])
    const events = (await db.select().from(auditEvent)).map(row => row.event)
    for (const event of ['case.approve', 'decision.carried_out', 'requirement.repealed', 'case.close'])
      expect(events).toContain(event)
  })

  it('asks for evidence, for the four answers and for a whole proposal before it moves', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('examining', world, about)
    const step = async (transition: string) => submit(takeStep, { ...(await formOf(about.id)), transition })
    expect((await step('begin_dialogue')).message).toMatch(/vurdering/)
    await published(about.id, world.institution, 'amber')
    expect(await step('begin_dialogue')).toMatchObject({ status: 'done' })
    expect((await step('begin_proposal')).message).toMatch(/fire spørgsmål/)
    await submit(agreeAnswers, { requirementId: about.id, unitId: world.institution.id, ...fourAnswers })
    expect(await step('begin_proposal')).toMatchObject({ status: 'done' })
    expect((await step('send_to_consultation')).message).toMatch(/ikke skrevet færdigt/)
  })

  it('takes an agreed judgement where so few are bound that none can rate, and only there', async () => {
    const few = await aRemovable(world.teamA)
    await actAs(world.teamHead)
    await submit(openCase, { requirementId: few.id, unitId: world.teamA.id })
    const judged = { requirementId: few.id, unitId: world.teamA.id, verdict: 'red', reason: 'Enige' }
    expect(await submit(agreeJudgement, judged)).toMatchObject({ status: 'done' })
    expect(await submit(takeStep, { ...(await formOf(few.id)), transition: 'begin_dialogue' })).toMatchObject(
      {
        status: 'done',
      },
    )
    const many = await aRemovable(world.teamB)
    await actAs(world.head)
    const answer = await submit(agreeJudgement, { ...judged, requirementId: many.id, unitId: world.teamB.id })
    expect(answer.message).toMatch(/nok til en vurderingsrunde/)
  })
})

describe('a decision for a part of those bound', () => {
  it('releases that subtree and leaves the rest bound', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('implementing', world, about, { unit: world.teamA, by: world.teamHead, decider: world.head })
    expect(await requirementNow(about.id)).toMatchObject({ status: 'active' })
    const marks = await (await reader())
      .select()
      .from(requirementBinding)
      .where(eq(requirementBinding.requirementId, about.id))
    expect(marks).toEqual([
      { requirementId: about.id, unitId: world.institution.id, effect: 'binds', fromDay: null },
      { requirementId: about.id, unitId: world.teamA.id, effect: 'released', fromDay: today() },
    ])
  })

  it('registers a derived requirement there when it is changed', async () => {
    const about = await aRemovable(world.institution, { level: 'municipality' })
    await walkTo('implementing', world, about, {
      unit: world.teamA,
      by: world.teamHead,
      decider: world.head,
      proposal: { choice: 'change.simplify' },
    })
    const [derived] = await (await reader())
      .select()
      .from(requirement)
      .where(eq(requirement.derivesFromId, about.id))
    expect(derived).toMatchObject({
      title: about.title,
      level: 'institution',
      ownerUnitId: world.teamA.id,
      status: 'active',
      introducedOn: today(),
    })
  })

  it('tells afterwards what it took, and what is in force there now', async () => {
    const about = await aRemovable(world.institution, { level: 'municipality' })
    const { caseId } = await walkTo('implementing', world, about, {
      unit: world.teamA,
      by: world.teamHead,
      decider: world.head,
      proposal: { choice: 'change.simplify' },
    })
    const { hoursBefore } = await caseOf(about.id)
    expect(hoursBefore).toBeGreaterThan(0)
    const view = await casePage(await actorOf(world.teamHead), caseId)
    expect(view).toMatchObject({
      people: null,
      hours: hoursBefore,
      goesOnAs: { referenceNumber: about.referenceNumber + 1, title: about.title },
    })
  })

  it('that took it away is not said to go on as something the unit had of its own', async () => {
    const about = await aRemovable(world.institution, { level: 'municipality' })
    await aRemovable(world.teamA, { derivesFromId: about.id })
    const { caseId } = await walkTo('implementing', world, about, {
      ...{ unit: world.teamA, by: world.teamHead, decider: world.head },
    })
    const view = await casePage(await actorOf(world.teamHead), caseId)
    expect(view).toMatchObject({ people: null, goesOnAs: null })
  })

  it('is what a case for all comes to, where the requirement has come to bind others meanwhile', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('awaiting_decision', world, about)
    const covers = async () => (await casePage(await actorOf(world.employee), caseId))?.file.row.coversAll
    expect(await covers()).toBe(true)
    await (await database()).write(tx =>
      tx.insert(requirementBinding).values({ requirementId: about.id, unitId: world.other.id }),
    )
    expect(await covers()).toBe(false)
    await actAs(world.director)
    const yes = { transition: 'approve', reason: 'Ja', citizen: 'Kortere ventetid' }
    expect(await submit(decide, { ...(await formOf(about.id)), ...yes })).toMatchObject({ status: 'done' })
    // Those of the other institution were never asked.
    expect(await requirementNow(about.id)).toMatchObject({ status: 'active', repealedFrom: null })
    const marks = await (await reader())
      .select()
      .from(requirementBinding)
      .where(eq(requirementBinding.requirementId, about.id))
    expect(marks.map(({ unitId, effect }) => [unitId, effect])).toEqual([
      [world.institution.id, 'released'],
      [world.other.id, 'binds'],
    ])
    expect(await caseOf(about.id)).toMatchObject({ coversAll: false })
  })

  it('registers no more hours for it than it took there', async () => {
    const inAll = { minutes: 800, occurrences: 1, period: 'week', countedAs: 'unit_total' } as const
    const about = await aRemovable(world.institution, { level: 'municipality', ...inAll })
    const hours = async () => {
      const { rows } = await loadRegister(await reader())
      return rows.reduce((sum, row) => sum + (row.inForce ? row.hours : 0), 0)
    }
    const before = await hours()
    await walkTo('implementing', world, about, {
      unit: world.teamA,
      by: world.teamHead,
      decider: world.head,
      proposal: { choice: 'change.simplify' },
    })
    expect(await hours()).toBeCloseTo(before)
  })

  it('does not overlap another open case, above or below, and says which', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('examining', world, about, { unit: world.teamA, by: world.teamHead })
    await actAs(world.head)
    const refused = await submit(openCase, { requirementId: about.id, unitId: world.institution.id })
    expect(refused.errors?.unitId?.[0]).toMatch(/Team Fjordbakken/)
    expect(await submit(openCase, { requirementId: about.id, unitId: world.teamB.id })).toMatchObject({
      status: 'done',
    })
    const nobody = await submit(openCase, { requirementId: about.id, unitId: world.other.id })
    expect(nobody.status).toBe('refused')
  })
})

describe('the day it takes effect', () => {
  it('waits for it, and is carried out once', async () => {
    const about = await aRemovable(world.institution, { introducedBecause: 'incident' })
    const later = addDays(today(), 30)
    await walkTo('implementing', world, about, { proposal: { takesEffectOn: later } })
    expect(await requirementNow(about.id)).toMatchObject({ status: 'active', repealedFrom: null })
    expect(await carryOutDueDecisions(addDays(later, -1))).toBe(0)
    expect(await carryOutDueDecisions(later)).toBe(1)
    expect(await requirementNow(about.id)).toMatchObject({ status: 'repealed', repealedFrom: later })
    expect(await carryOutDueDecisions(later)).toBe(0)
  })

  it('is the day of the decision where the day that was proposed passed while it waited, and those bound are told that day', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('awaiting_decision', world, about)
    const { client } = await database()
    const passed = addDays(today(), -20)
    await client.execute({ sql: 'update proposal set takes_effect_on = ?', args: [passed] })
    await actAs(world.director)
    const yes = { transition: 'approve', reason: 'Ja', citizen: 'Kortere ventetid' }
    const typed = await submit(decide, { ...(await formOf(about.id)), ...yes, takesEffectOn: passed })
    expect(typed.errors?.takesEffectOn?.[0]).toMatch(/Dagen er gået/)
    expect(typed.values?.citizen).toBe('Kortere ventetid')
    expect(await submit(decide, { ...(await formOf(about.id)), ...yes })).toMatchObject({ status: 'done' })
    expect(await requirementNow(about.id)).toMatchObject({ status: 'repealed', repealedFrom: today() })
    const db = await reader()
    const [made] = await db.select().from(decision).where(eq(decision.caseId, caseId))
    expect(made).toMatchObject({ takesEffectOn: today(), effectedOn: today() })
    const told = await db.select().from(notification).where(eq(notification.event, 'decided'))
    expect(told.length).toBeGreaterThan(0)
    expect(told.map(each => (each.values as { day: string }).day)).toEqual(told.map(() => today()))
  })

  it('is not proposed for a day that has passed', async () => {
    const about = await aRemovable(world.institution)
    const form = { ...(await walkTo('proposed', world, about)), ...proposalForm }
    const refused = await submit(saveProposal, { ...form, takesEffectOn: addDays(today(), -1) })
    expect(Object.keys(refused.errors ?? {})).toEqual(['takesEffectOn'])
    expect(refused.values?.reason).toBe(proposalForm.reason)
  })

  it('sets a review date when it is embedded', async () => {
    const about = await aRemovable(world.institution, { reviewBy: null })
    await walkTo('implementing', world, about, { proposal: { choice: 'embed.explain' } })
    expect(await requirementNow(about.id)).toMatchObject({
      status: 'active',
      reviewBy: addMonths(today(), 12),
    })
    const open = await (await reader()).select().from(signal).where(eq(signal.requirementId, about.id))
    expect(open.filter(each => each.kind === 'no_expiry' && each.state !== 'cleared')).toEqual([])
  })
})

describe('two at once', () => {
  it('tells the second that somebody was there first, and keeps what they typed', async () => {
    const about = await aRemovable(world.institution)
    const stale = await walkTo('proposed', world, about)
    await submit(saveProposal, { ...stale, ...proposalForm })
    const second = await submit(saveProposal, { ...stale, ...proposalForm, reason: 'Min egen grund' })
    expect(second.message).toMatch(/En anden har ændret sagen/)
    expect(second.values?.reason).toBe('Min egen grund')
  })

  it('tells the second also where somebody else has been given the proposal meanwhile', async () => {
    const about = await aRemovable(world.institution)
    const owned = { ...proposalForm, ownerPersonId: world.teamHead.id }
    await submit(saveProposal, { ...(await walkTo('proposed', world, about)), ...owned })
    const filledIn = { ...(await formOf(about.id)), ...owned, reason: 'Det tager tid.' }
    await actAs(world.administrator)
    const handed = { personId: world.teamHead.id, receiverId: world.head.id, tasks: 'proposals' }
    expect(await submit(handOver, handed)).toMatchObject({ status: 'done' })
    await actAs(world.head)
    const answer = await submit(saveProposal, filledIn)
    expect(answer).toMatchObject({ status: 'refused', values: { reason: 'Det tager tid.' } })
    expect(await standingProposal(filledIn.caseId)).toMatchObject({ ownerPersonId: world.head.id })
  })

  it('does a form that is sent twice once', async () => {
    const about = await aRemovable(world.institution)
    await actAs(world.head)
    const form = { requirementId: about.id, unitId: world.institution.id, _form: 'the-same-key' }
    const first = await submit(openCase, form)
    expect(await submit(openCase, form)).toEqual(first)
    expect((await (await reader()).select().from(caseMove)).length).toBe(1)
  })
})
