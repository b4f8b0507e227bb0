import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import {
  auditEvent,
  caseMove,
  decision,
  followUpCheck,
  requirement,
  requirementBinding,
  risk,
  signal,
} from '@/db/schema'
import { agreeAnswers, agreeJudgement } from '@/lib/dialogue/actions'
import { answerCheck, closeCase } from '@/lib/follow-up/actions'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { aPerson } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, addMonths, today } from '@/lib/platform/time'
import { addAction, finishAction, markDone, saveChecklist } from './carry-out-actions'
import { openCase, takeStep } from './case-actions'
import { decide } from './decision-actions'
import { carryOutDueDecisions } from './due-decision-writes'
import { claimMed, noteMed } from './med-actions'
import { noteSignature, saveProposal } from './proposal-actions'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  fourAnswers,
  proposalForm,
  published,
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
const rowOf = async (id: number) => {
  const [row] = await (await reader()).select().from(requirement).where(eq(requirement.id, id))
  if (!row) throw new Error('no such requirement')
  return row
}
const at = async (requirementId: number) => {
  const { id: caseId, version } = await caseOf(requirementId)
  return { caseId, version }
}

describe('from examining to closed (§8)', () => {
  it('goes the whole way, with each move in its history and in the audit trail', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('implementing', world, about)
    expect(await rowOf(about.id)).toMatchObject({ status: 'repealed', repealedFrom: today() })
    expect((await caseOf(about.id)).hoursBefore).toBeGreaterThan(0)

    await actAs(world.head)
    await submit(addAction, {
      ...(await at(about.id)),
      title: 'Tag skemaet ud af mappen',
      ownerFunction: 'Planlægger',
      dueOn: addDays(today(), 7),
    })
    expect(await submit(markDone, await at(about.id))).toMatchObject({
      status: 'refused',
      message: 'Tjeklisten er ikke gået igennem.',
    })
    await submit(finishAction, { ...(await at(about.id)), actionId: 1 })
    await submit(saveChecklist, { ...(await at(about.id)), ...checkedOff })
    expect(await submit(markDone, await at(about.id))).toMatchObject({ status: 'done' })
    const db = await reader()
    const checks = await db.select().from(followUpCheck).where(eq(followUpCheck.caseId, caseId))
    expect(checks.map(check => [check.months, check.dueOn])).toEqual([
      [3, addMonths(today(), 3)],
      [6, addMonths(today(), 6)],
      [12, addMonths(today(), 12)],
    ])
    for (const check of checks) {
      const answered = {
        ...(await at(about.id)),
        checkId: check.id,
        wasDone: 'yes',
        hoursAfter: '10',
        note: '',
      }
      expect(await submit(answerCheck, answered)).toMatchObject({ status: 'done' })
    }
    expect(await submit(closeCase, { ...(await at(about.id)), note: 'Det gik godt' })).toMatchObject({
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
    const step = async (transition: string) => submit(takeStep, { ...(await at(about.id)), transition })
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
    expect(await submit(takeStep, { ...(await at(few.id)), transition: 'begin_dialogue' })).toMatchObject({
      status: 'done',
    })
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
    expect(await rowOf(about.id)).toMatchObject({ status: 'active' })
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

describe('authority (§2, §8)', () => {
  it('offers nothing beyond it', async () => {
    const law = await aRemovable(world.institution, { legalStatus: 'form_required', authority: 'state' })
    await walkTo('proposed', world, law)
    const refused = await submit(saveProposal, { ...(await at(law.id)), ...proposalForm })
    expect(refused.errors?.choice?.[0]).toMatch(/beføjelsen/)
    expect(refused.values?.reason).toBe(proposalForm.reason)
    const embed = { ...proposalForm, choice: 'embed.explain' }
    expect(await submit(saveProposal, { ...(await at(law.id)), ...embed })).toMatchObject({ status: 'done' })
  })

  it('never lets the proposer decide: the next one up does', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('awaiting_decision', world, about)
    const yes = { ...(await at(about.id)), transition: 'approve' }
    await actAs(world.head)
    expect((await submit(decide, yes)).status).toBe('refused')
    await actAs(world.otherHead)
    expect((await submit(decide, yes)).status).toBe('refused')
    await actAs(world.director)
    expect((await submit(decide, yes)).status).toBe('done')
  })

  it('notes the council’s own day', async () => {
    const about = await aRemovable(world.institution, { authority: 'council' })
    await walkTo('awaiting_decision', world, about)
    await actAs(world.executive)
    const yes = { ...(await at(about.id)), transition: 'approve' }
    expect((await submit(decide, yes)).errors?.councilDecidedOn?.[0]).toMatch(/kommunalbestyrelsen/)
    await submit(decide, { ...yes, councilDecidedOn: addDays(today(), -3) })
    const [made] = await (await reader()).select().from(decision)
    expect(made).toMatchObject({ level: 'council', councilDecidedOn: addDays(today(), -3) })
  })

  it('wants the professionally responsible person’s signature where the risk concerns citizens', async () => {
    const [marked] = await (await database()).write(tx =>
      tx
        .insert(risk)
        .values({ name: 'Forkert medicin', nameKey: 'forkert medicin', concernsCitizens: true })
        .returning(),
    )
    const about = await aRemovable(world.institution, { riskId: marked?.id })
    await walkTo('awaiting_decision', world, about)
    await actAs(world.director)
    const yes = async () => submit(decide, { ...(await at(about.id)), transition: 'approve' })
    expect((await yes()).message).toMatch(/fagligt ansvarlige/)
    await actAs(world.head)
    await submit(noteSignature, { ...(await at(about.id)), signedBy: 'Asta Holm', signedOn: today() })
    await actAs(world.director)
    expect((await yes()).status).toBe('done')
  })

  it('wants a reason when guidance is not followed', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('proposed', world, about)
    const other = { ...proposalForm, choice: 'embed.keep', deviationReason: '' }
    expect((await submit(saveProposal, { ...(await at(about.id)), ...other })).errors).toHaveProperty(
      'deviationReason',
    )
    const same = { ...proposalForm, deviationReason: '' }
    expect((await submit(saveProposal, { ...(await at(about.id)), ...same })).status).toBe('done')
    expect(await standingProposal((await at(about.id)).caseId)).toMatchObject({
      suggested: 'remove',
      expectedHours: 120.5,
    })
  })
})

describe('whoever answers for carrying it out', () => {
  it('is somebody with an account that is open, and else the field says so', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('proposed', world, about)
    const closed = await aPerson(world.institution, { status: 'disabled' })
    for (const ownerPersonId of [99_999, closed.id]) {
      const said = await submit(saveProposal, { ...(await at(about.id)), ...proposalForm, ownerPersonId })
      expect(Object.keys(said.errors ?? {})).toEqual(['ownerPersonId'])
    }
    await walkTo('implementing', world, await aRemovable(world.other), {
      unit: world.other,
      by: world.otherHead,
    })
    const action = { title: 'Tag skemaet ud', ownerPersonId: closed.id, dueOn: addDays(today(), 7) }
    await actAs(world.otherHead)
    const said = await submit(addAction, { caseId: 2, version: (await caseOf(2)).version, ...action })
    expect(Object.keys(said.errors ?? {})).toEqual(['ownerPersonId'])
  })
})

describe('MED (§8)', () => {
  it('must have been noted where the proposer says so or the representative claims it', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('consultation', world, about)
    await actAs(world.med)
    expect((await submit(claimMed, await at(about.id))).status).toBe('done')
    await actAs(world.head)
    const ask = async () => submit(takeStep, { ...(await at(about.id)), transition: 'ask_for_decision' })
    expect((await ask()).message).toMatch(/MED/)
    const noted = { discussedOn: today(), summary: 'Alle var enige.' }
    expect((await submit(noteMed, { ...(await at(about.id)), ...noted })).status).toBe('done')
    expect((await ask()).status).toBe('done')
  })
})

describe('a no', () => {
  it('needs a reason, and leads back to the dialogue with the proposal withdrawn', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('awaiting_decision', world, about)
    await actAs(world.director)
    const no = { ...(await at(about.id)), transition: 'send_back' }
    expect((await submit(decide, no)).errors).toHaveProperty('reason')
    expect((await submit(decide, { ...no, reason: 'Tænk en gang til' })).status).toBe('done')
    expect(await caseOf(about.id)).toMatchObject({ state: 'dialogue' })
    expect(await standingProposal(caseId)).toBeNull()
    expect(await rowOf(about.id)).toMatchObject({ status: 'active' })
  })
  it('or closes the case with the reason', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('awaiting_decision', world, about)
    await actAs(world.director)
    await submit(decide, { ...(await at(about.id)), transition: 'refuse', reason: 'Vi beholder det' })
    expect(await caseOf(about.id)).toMatchObject({ state: 'closed', closedReason: 'Vi beholder det' })
  })
})

describe('the day it takes effect', () => {
  it('waits for it, and is carried out once', async () => {
    const about = await aRemovable(world.institution, { introducedBecause: 'incident' })
    const later = addDays(today(), 30)
    await walkTo('implementing', world, about, { proposal: { takesEffectOn: later } })
    expect(await rowOf(about.id)).toMatchObject({ status: 'active', repealedFrom: null })
    expect(await carryOutDueDecisions(addDays(later, -1))).toBe(0)
    expect(await carryOutDueDecisions(later)).toBe(1)
    expect(await rowOf(about.id)).toMatchObject({ status: 'repealed', repealedFrom: later })
    expect(await carryOutDueDecisions(later)).toBe(0)
  })

  it('sets a review date when it is embedded', async () => {
    const about = await aRemovable(world.institution, { reviewBy: null })
    await walkTo('implementing', world, about, { proposal: { choice: 'embed.explain' } })
    expect(await rowOf(about.id)).toMatchObject({ status: 'active', reviewBy: addMonths(today(), 12) })
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

  it('does a form that is sent twice once', async () => {
    const about = await aRemovable(world.institution)
    await actAs(world.head)
    const form = { requirementId: about.id, unitId: world.institution.id, _form: 'the-same-key' }
    const first = await submit(openCase, form)
    expect(await submit(openCase, form)).toEqual(first)
    expect((await (await reader()).select().from(caseMove)).length).toBe(1)
  })
})
