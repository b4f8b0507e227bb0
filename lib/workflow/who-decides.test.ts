import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { decision, hearing, risk } from '@/db/schema'
import { askHearing, sumUpHearing, withdrawHearing } from '@/lib/hearing/actions'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aPerson } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { addAction } from './carry-out-actions'
import { takeStep } from './case-actions'
import { casePage } from './case-queries'
import { decide } from './decision-actions'
import { claimMed, noteMed } from './med-actions'
import { noteSignature, saveProposal } from './proposal-actions'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  formOf,
  proposalForm,
  requirementNow,
  standingProposal,
  walkTo,
} from './testing/case-world'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
beforeEach(async () => {
  world = await aCaseWorld()
})

describe('authority (§2, §8)', () => {
  it('offers nothing beyond it', async () => {
    const law = await aRemovable(world.institution, { legalStatus: 'form_required', authority: 'state' })
    await walkTo('proposed', world, law)
    const refused = await submit(saveProposal, { ...(await formOf(law.id)), ...proposalForm })
    expect(refused.errors?.choice?.[0]).toMatch(/beføjelse/)
    expect(refused.values?.reason).toBe(proposalForm.reason)
    const embed = { ...proposalForm, choice: 'embed.explain' }
    expect(await submit(saveProposal, { ...(await formOf(law.id)), ...embed })).toMatchObject({
      status: 'done',
    })
  })

  it('never lets the proposer decide: the next one up does', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('awaiting_decision', world, about)
    const yes = { ...(await formOf(about.id)), transition: 'approve', citizen: 'Kortere ventetid' }
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
    const yes = { ...(await formOf(about.id)), transition: 'approve', citizen: 'Kortere ventetid' }
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
    const yes = async () =>
      submit(decide, { ...(await formOf(about.id)), transition: 'approve', citizen: 'Kortere ventetid' })
    expect((await yes()).message).toMatch(/fagligt ansvarlige/)
    await actAs(world.head)
    await submit(noteSignature, { ...(await formOf(about.id)), signedBy: 'Asta Holm', signedOn: today() })
    await actAs(world.director)
    expect((await yes()).status).toBe('done')
  })

  it('takes no signature of a day to come', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('proposed', world, about)
    const signed = { signedBy: 'Asta Holm', signedOn: addDays(today(), 1) }
    const refused = await submit(saveProposal, { ...(await formOf(about.id)), ...proposalForm, ...signed })
    expect(Object.keys(refused.errors ?? {})).toEqual(['signedOn'])
  })

  it('wants a reason when guidance is not followed', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('proposed', world, about)
    const other = { ...proposalForm, choice: 'embed.keep', deviationReason: '' }
    expect((await submit(saveProposal, { ...(await formOf(about.id)), ...other })).errors).toHaveProperty(
      'deviationReason',
    )
    const same = { ...proposalForm, deviationReason: '' }
    expect((await submit(saveProposal, { ...(await formOf(about.id)), ...same })).status).toBe('done')
    expect(await standingProposal((await formOf(about.id)).caseId)).toMatchObject({
      suggested: 'remove',
      expectedHours: 120.5,
    })
  })
})

describe('the hours a proposal promises', () => {
  it('are never more than the requirement takes there', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('proposed', world, about)
    const greedy = { ...proposalForm, expectedHours: '100.000' }
    const refused = await submit(saveProposal, { ...(await formOf(about.id)), ...greedy })
    expect(refused.errors?.expectedHours?.[0]).toMatch(/kan ikke frigøre flere/)
    expect(refused.values?.reason).toBe(proposalForm.reason)
    expect(await standingProposal(caseId)).toBeNull()
    expect((await submit(saveProposal, { ...(await formOf(about.id)), ...proposalForm })).status).toBe('done')
  })
})

describe('whoever answers for carrying it out', () => {
  it('is somebody with an account that is open, and else the field says so', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('proposed', world, about)
    const closed = await aPerson(world.institution, { status: 'disabled' })
    for (const ownerPersonId of [99_999, closed.id]) {
      const said = await submit(saveProposal, { ...(await formOf(about.id)), ...proposalForm, ownerPersonId })
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
    expect((await submit(claimMed, await formOf(about.id))).status).toBe('done')
    await actAs(world.head)
    const ask = async () => submit(takeStep, { ...(await formOf(about.id)), transition: 'ask_for_decision' })
    expect((await ask()).message).toMatch(/MED/)
    const noted = { discussedOn: today(), summary: 'Alle var enige.' }
    expect((await submit(noteMed, { ...(await formOf(about.id)), ...noted })).status).toBe('done')
    expect((await ask()).status).toBe('done')
  })

  it('has not discussed the next proposal by what it said of the one that was sent back the same day', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('awaiting_decision', world, about, { proposal: { medNeeded: 'yes' } })
    await actAs(world.director)
    const back = { transition: 'send_back', reason: 'Tænk en gang til' }
    expect(await submit(decide, { ...(await formOf(about.id)), ...back })).toMatchObject({ status: 'done' })
    await actAs(world.head)
    const step = async (transition: string) => submit(takeStep, { ...(await formOf(about.id)), transition })
    await step('begin_proposal')
    await submit(saveProposal, { ...(await formOf(about.id)), ...proposalForm, medNeeded: 'yes' })
    await step('send_to_consultation')
    expect((await step('ask_for_decision')).message).toMatch(/MED/)
    // They meet again that afternoon.
    const noted = { discussedOn: today(), summary: 'Nu er vi enige.' }
    expect(await submit(noteMed, { ...(await formOf(about.id)), ...noted })).toMatchObject({ status: 'done' })
    expect(await step('ask_for_decision')).toMatchObject({ status: 'done' })
  })

  it('stands in the case’s history with its moves: who claimed it, and what was noted', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('consultation', world, about)
    await walkTo('consultation', world, await aRemovable(world.other), {
      ...{ unit: world.other, by: world.otherHead },
    })
    await actAs(world.med)
    await submit(claimMed, await formOf(about.id))
    await actAs(world.head)
    const noted = { discussedOn: today(), summary: 'Alle var enige.' }
    await submit(noteMed, { ...(await formOf(about.id)), ...noted })
    await submit(takeStep, { ...(await formOf(about.id)), transition: 'ask_for_decision' })
    const historyOf = async (id: number) => (await casePage(await actorOf(world.employee), id))?.history ?? []
    const told = (await historyOf(caseId)).map(({ what, by, note }) => [what, by, note])
    expect(told.slice(0, 4)).toEqual([
      ['ask_for_decision', world.head.name, ''],
      ['med_noted', world.head.name, 'Alle var enige.'],
      ['med_claimed', world.med.name, ''],
      ['send_to_consultation', world.head.name, ''],
    ])
    expect((await historyOf(2)).map(each => each.what)).not.toContain('med_claimed')
  })
})

describe('hearings of others (§8)', () => {
  it('stand in the case’s history: who was asked, what was summed up of it, and what was taken back', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('consultation', world, about)
    await actAs(world.head)
    const asked = { question: 'Er det trygt?', deadline: today() }
    const ask = async (body: string, bodyName: string) => {
      await submit(askHearing, { ...(await formOf(about.id)), ...asked, body, bodyName })
      const hearingId = (await reader()).$count(hearing)
      return { ...(await formOf(about.id)), hearingId: await hearingId }
    }
    const said = { statement: 'Vi er bekymrede.', takenUp: 'Vi følger faldene.', notTakenUp: '' }
    await submit(sumUpHearing, { ...(await ask('elderly_council', '')), ...said })
    await submit(withdrawHearing, await ask('other', 'Apoteket'))
    const view = await casePage(await actorOf(world.otherHead), caseId)
    const told = view?.history.map(({ what, by, note, heard }) => [what, by, note, heard])
    expect(told?.slice(0, 5)).toEqual([
      ['hearing_withdrawn', world.head.name, '', { body: 'other', bodyName: 'Apoteket' }],
      ['hearing_asked', world.head.name, '', { body: 'other', bodyName: 'Apoteket' }],
      ['hearing_summed_up', world.head.name, said.statement, { body: 'elderly_council', bodyName: '' }],
      ['hearing_asked', world.head.name, '', { body: 'elderly_council', bodyName: '' }],
      ['send_to_consultation', world.head.name, '', null],
    ])
    // Whoever reads it here reads it in the hearings' own part too.
    expect(view?.file.hearings.map(each => each.statement)).toEqual([said.statement, ''])
  })
})

describe('a no', () => {
  it('needs a reason, and leads back to the dialogue with the proposal withdrawn', async () => {
    const about = await aRemovable(world.institution)
    const { caseId } = await walkTo('awaiting_decision', world, about)
    await actAs(world.director)
    const no = { ...(await formOf(about.id)), transition: 'send_back' }
    expect((await submit(decide, no)).errors).toHaveProperty('reason')
    expect((await submit(decide, { ...no, reason: 'Tænk en gang til' })).status).toBe('done')
    expect(await caseOf(about.id)).toMatchObject({ state: 'dialogue' })
    expect(await standingProposal(caseId)).toBeNull()
    expect(await requirementNow(about.id)).toMatchObject({ status: 'active' })
  })
  it('or closes the case with the reason', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('awaiting_decision', world, about)
    await actAs(world.director)
    await submit(decide, { ...(await formOf(about.id)), transition: 'refuse', reason: 'Vi beholder det' })
    expect(await caseOf(about.id)).toMatchObject({ state: 'closed', closedReason: 'Vi beholder det' })
  })
})
