import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { decision, hearing } from '@/db/schema'
import { wordsOf } from '@/lib/documents/model'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import type { Requirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { casePresentation } from '@/lib/presentation/presentation-queries'
import { takeStep } from '@/lib/workflow/case-actions'
import { casePage } from '@/lib/workflow/case-queries'
import { decide } from '@/lib/workflow/decision-actions'
import { noteMed } from '@/lib/workflow/med-actions'
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
import { mustWeighCitizen } from '@/lib/workflow/weighing'
import { askHearing, sumUpHearing, withdrawHearing } from './actions'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
let about: Requirement
beforeEach(async () => {
  world = await aCaseWorld()
  about = await aRemovable(world.institution)
  await walkTo('consultation', world, about)
})

const asking = async (given: object = {}) => ({
  ...(await formOf(about.id)),
  ...{ body: 'elderly_council', bodyName: '', question: 'Er det trygt?', deadline: addDays(today(), 14) },
  ...given,
})
const onlyHearing = async () => (await (await database()).db.select().from(hearing)).at(-1)
const summingUp = async (given: object = {}) => ({
  ...(await formOf(about.id)),
  ...{ hearingId: (await onlyHearing())?.id, statement: '', takenUp: '', notTakenUp: '', ...given },
})
const askForDecision = async () =>
  submit(takeStep, { ...(await formOf(about.id)), transition: 'ask_for_decision' })

/** Whoever decides says no, and another proposal is written. */
async function sendBackAndProposeAnew() {
  const step = async (transition: string) =>
    expect(await submit(takeStep, { ...(await formOf(about.id)), transition })).toMatchObject({
      status: 'done',
    })
  await step('ask_for_decision')
  await actAs(world.director)
  await submit(decide, { ...(await formOf(about.id)), transition: 'send_back', reason: 'Tænk en gang til' })
  await actAs(world.head)
  await step('begin_proposal')
  await submit(saveProposal, { ...(await formOf(about.id)), ...proposalForm })
  await step('send_to_consultation')
}

describe('a hearing of others (§8)', () => {
  it('is of the words that were sent: written anew since, the proposal says so wherever it is decided about', async () => {
    const write = async (given: object = {}) =>
      submit(saveProposal, { ...(await formOf(about.id)), ...proposalForm, ...given })
    await submit(askHearing, await asking())
    await submit(sumUpHearing, await summingUp({ statement: 'Vi er trygge', takenUp: 'Vi følger faldene' }))
    await submit(noteMed, { ...(await formOf(about.id)), discussedOn: today(), summary: 'MED er enig' })
    const seen = async () => {
      const { id } = await caseOf(about.id)
      const view = await casePage(await actorOf(world.director), id)
      const paper = wordsOf((await casePresentation(await actorOf(world.director), id))?.document as never)
      return {
        ...{ hearing: view?.file.hearings.map(each => each.isOld), med: view?.file.med.isOld },
        ...{ paper: paper.join(' ').split('Forslaget er skrevet om siden.').length - 1 },
        ...{ told: view?.history.filter(each => each.what === 'proposal_written').length },
      }
    }
    await write({ deadline: addDays(today(), 90) })
    expect(await seen()).toEqual({ hearing: [false], med: false, paper: 0, told: 0 })
    await write({ reason: 'Det tager tiden fra borgeren.' })
    expect(await seen()).toEqual({ hearing: [true], med: true, paper: 2, told: 1 })
    await submit(askHearing, await asking())
    expect((await seen()).hearing).toEqual([true, false])
  })

  it('holds the decision back until it is summed up with what was taken up of it', async () => {
    expect(await submit(askHearing, await asking())).toMatchObject({ status: 'done' })
    expect(await askForDecision()).toMatchObject({ message: 'En høring er ikke samlet op endnu.' })
    const early = await submit(sumUpHearing, await summingUp())
    expect(String(early.errors?.statement)).toMatch(/Der er stadig tid til at svare/)
    const bare = await submit(sumUpHearing, await summingUp({ statement: 'Vi er bekymrede' }))
    expect(Object.keys(bare.errors ?? {})).toEqual(['takenUp'])
    const whole = await summingUp({ statement: 'Vi er bekymrede', takenUp: 'Vi følger faldene' })
    expect(await submit(sumUpHearing, whole)).toMatchObject({ status: 'done' })
    expect(await askForDecision()).toMatchObject({ status: 'done' })
  })

  it('that nobody answered is summed up when its day has passed', async () => {
    await submit(askHearing, await asking())
    const { client } = await database()
    await client.execute({ sql: 'update hearing set deadline = ?', args: [addDays(today(), -1)] })
    expect(await submit(sumUpHearing, await summingUp())).toMatchObject({ status: 'done' })
    expect(await onlyHearing()).toMatchObject({ statement: '', summedUpOn: today() })
  })

  it('that nobody answered takes nothing up and leaves nothing out: the answer is asked for at its field', async () => {
    await submit(askHearing, await asking())
    const { client } = await database()
    await client.execute({ sql: 'update hearing set deadline = ?', args: [addDays(today(), -1)] })
    for (const said of [{ takenUp: 'Vi følger faldene' }, { notTakenUp: 'Det gør ingen tryg' }]) {
      const refused = await submit(sumUpHearing, await summingUp(said))
      expect(Object.keys(refused.errors ?? {})).toEqual(['statement'])
      expect(refused.values).toMatchObject(said)
    }
    expect(await onlyHearing()).toMatchObject({ summedUpOn: null })
  })

  it('can be taken back, and then holds nothing back, and cannot be summed up', async () => {
    await submit(askHearing, await asking())
    await submit(withdrawHearing, await summingUp())
    expect(await submit(sumUpHearing, await summingUp({ statement: 'Nå', takenUp: 'Ja' }))).toMatchObject({
      message: 'Høringen er allerede samlet op eller trukket tilbage.',
    })
    expect(await askForDecision()).toMatchObject({ status: 'done' })
  })

  it('is of the proposal that stood when it was asked, and says nothing of the next one', async () => {
    await submit(askHearing, await asking())
    await submit(
      sumUpHearing,
      await summingUp({ statement: 'Vi er bekymrede', takenUp: 'Vi følger faldene' }),
    )
    await sendBackAndProposeAnew()
    const view = await casePage(await actorOf(world.head), (await caseOf(about.id)).id)
    expect(view?.file.hearings).toEqual([])
    expect(view?.file.pastHearings.map(each => each.body)).toEqual(['elderly_council'])
    const presented = await casePresentation(await actorOf(world.director), (await caseOf(about.id)).id)
    expect(presented && wordsOf(presented.document).join(' ')).not.toContain('Vi er bekymrede')
  })

  it('is not asked before there is a proposal to be heard about', async () => {
    const { client } = await database()
    await client.execute({ sql: 'update proposal set withdrawn_on = ?', args: [today()] })
    expect(await submit(askHearing, await asking())).toMatchObject({
      message: 'Skriv forslaget, før det sendes i høring.',
    })
  })

  it('needs a day that has not passed, and a name where it is somebody else', async () => {
    const late = await submit(askHearing, await asking({ deadline: addDays(today(), -1) }))
    expect(Object.keys(late.errors ?? {})).toEqual(['deadline'])
    const nameless = await submit(askHearing, await asking({ body: 'other' }))
    expect(Object.keys(nameless.errors ?? {})).toEqual(['bodyName'])
    expect(await onlyHearing()).toBeUndefined()
  })

  it('can be answered on the day it is asked, and what is not taken up is a summary too', async () => {
    expect(await submit(askHearing, await asking({ deadline: today() }))).toMatchObject({ status: 'done' })
    const declined = await summingUp({ statement: 'Behold skemaet', notTakenUp: 'Det gør ingen tryg' })
    expect(await submit(sumUpHearing, declined)).toMatchObject({ status: 'done' })
    // Summed up is summed up.
    expect(await submit(sumUpHearing, { ...declined, ...(await formOf(about.id)) })).toMatchObject({
      status: 'refused',
    })
  })

  it('is asked while a proposal is written or consulted about, and not once somebody decides', async () => {
    const earlier = await aRemovable(world.institution)
    await walkTo('proposed', world, earlier)
    await submit(saveProposal, { ...(await formOf(earlier.id)), ...proposalForm })
    const form = { ...(await asking()), ...(await formOf(earlier.id)) }
    expect(await submit(askHearing, form)).toMatchObject({ status: 'done' })
    await askForDecision()
    expect(await submit(askHearing, await asking())).toMatchObject({
      message: 'Det kan ikke gøres, hvor sagen er nu. Åbn siden igen for at se, hvor den er.',
    })
  })

  it('is asked, summed up and taken back by those who propose, and by nobody else', async () => {
    await actAs(world.employee)
    expect(await submit(askHearing, await asking())).toMatchObject({ status: 'refused' })
    expect(await onlyHearing()).toBeUndefined()
    await actAs(world.head)
    await submit(askHearing, await asking())
    await actAs(world.employee)
    const whole = await summingUp({ statement: 'Vi er bekymrede', takenUp: 'Vi følger faldene' })
    expect(await submit(sumUpHearing, whole)).toMatchObject({ status: 'refused' })
    expect(await submit(withdrawHearing, await summingUp())).toMatchObject({ status: 'refused' })
    expect(await onlyHearing()).toMatchObject({ summedUpOn: null, withdrawnOn: null })
  })

  it('is told to whoever looks at an older version of the case', async () => {
    const before = await asking()
    expect(await submit(askHearing, before)).toMatchObject({ status: 'done' })
    expect(await submit(askHearing, { ...before, bodyName: 'En anden' })).toMatchObject({ status: 'refused' })
    expect((await (await database()).db.select().from(hearing)).length).toBe(1)
  })

  it('holds nobody’s number, wherever it is written', async () => {
    const number = 'Ring til 22 33 44 55'
    const asked = await submit(askHearing, await asking({ question: number }))
    expect(Object.keys(asked.errors ?? {})).toEqual(['question'])
    await submit(askHearing, await asking())
    const summed = await submit(
      sumUpHearing,
      await summingUp({ statement: number, takenUp: number, notTakenUp: number }),
    )
    expect(Object.keys(summed.errors ?? {}).sort()).toEqual(['notTakenUp', 'statement', 'takenUp'])
  })

  it('of another case is not touched by this case’s form', async () => {
    const other = await aRemovable(world.institution)
    await walkTo('consultation', world, other)
    await submit(askHearing, { ...(await asking()), ...(await formOf(other.id)) })
    expect(await submit(sumUpHearing, await summingUp({ statement: 'Nå', takenUp: 'Ja' }))).toMatchObject({
      status: 'refused',
    })
    expect(await onlyHearing()).toMatchObject({ summedUpOn: null })
  })
})

it('a yes that takes something away needs the citizen weighed; the rest may stand empty (§8)', async () => {
  await askForDecision()
  await actAs(world.director)
  const yes = { transition: 'approve', reason: 'Ja', trust_control: 'Vi stoler på dem' }
  const refused = await submit(decide, { ...(await formOf(about.id)), ...yes })
  expect(refused.errors).toEqual({ citizen: ['Skriv i en linje, hvad det betyder for borgeren.'] })
  expect(refused.values?.trust_control).toBe('Vi stoler på dem')
  const no = await submit(decide, { ...(await formOf(about.id)), transition: 'send_back', reason: 'Nej' })
  expect(no.status).toBe('done')
  expect([
    mustWeighCitizen(true, 'change'),
    mustWeighCitizen(true, 'embed'),
    mustWeighCitizen(true, 'challenge'),
    mustWeighCitizen(false, 'remove'),
  ]).toEqual([true, false, false, false])
})

it('a decision keeps what was weighed, in a line each (§10)', async () => {
  await askForDecision()
  await actAs(world.director)
  const weighed = { trust_control: 'Vi stoler på at de gør det', citizen: 'Mere tid' }
  await submit(decide, { ...(await formOf(about.id)), transition: 'approve', reason: 'Ja', ...weighed })
  const [made] = await (await database()).db.select().from(decision)
  expect(made?.weighing).toEqual(weighed)
})
