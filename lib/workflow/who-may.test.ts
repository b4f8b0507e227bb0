import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { followUpCheck } from '@/db/schema'
import { agreeAnswers } from '@/lib/dialogue/actions'
import { answerCheck, closeCase } from '@/lib/follow-up/actions'
import type { FormAction } from '@/lib/platform/action'
import { forgetRates } from '@/lib/platform/rate-limit'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aPerson, type Person, type Requirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { addAction, markDone, saveChecklist } from './carry-out-actions'
import { openCase, takeStep } from './case-actions'
import { readCaseFile } from './case-facts-reads'
import { decide } from './decision-actions'
import { claimMed, noteMed } from './med-actions'
import { availableMoves } from './moves'
import { noteSignature, saveProposal } from './proposal-actions'
import type { CaseState } from './states'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  fourAnswers,
  proposalForm,
  published,
  walkTo,
} from './testing/case-world'
import { type TransitionName, transitions } from './transitions'

withFreshDatabase()

/** Everybody who could be meant; the head of the institution wrote the proposal. */
const roles = [
  'executive',
  'director',
  'head',
  'owner',
  'teamHead',
  'otherHead',
  'employee',
  'med',
  'administrator',
] as const
type RoleName = (typeof roles)[number]

const leads: readonly RoleName[] = ['executive', 'director', 'head', 'owner']

/** Who may make a move, when nothing is missing: written out here, so that the table is held to it. */
const mayMove: Partial<Record<TransitionName, readonly RoleName[]>> = {
  begin_dialogue: leads,
  begin_proposal: leads,
  send_to_consultation: leads,
  ask_for_decision: leads,
  approve: ['director'],
  send_back: ['director'],
  refuse: ['director'],
  mark_done: leads,
  close: leads,
}

const states = [
  'examining',
  'dialogue',
  'proposed',
  'consultation',
  'awaiting_decision',
  'implementing',
  'following_up',
] as const satisfies readonly CaseState[]

let world: CaseWorld
let people: Record<RoleName, Person>
const about = {} as Record<(typeof states)[number], Requirement>

const now = async (state: (typeof states)[number]) => {
  const { id: caseId, version } = await caseOf(about[state].id)
  return { caseId, version }
}

/** A case in each state with everything that the next move asks for, so that only permission can stand in its way. */
beforeAll(async () => {
  world = await aCaseWorld()
  const owner = await aPerson(world.other, { name: 'Kravejer' })
  people = { ...world, owner }
  for (const state of states) {
    forgetRates()
    const made = await aRemovable(world.institution, { ownerPersonId: owner.id })
    about[state] = made
    await walkTo(state === 'following_up' ? 'implementing' : state, world, made)
    await actAs(world.head)
    if (state === 'examining') await published(made.id, world.institution, 'red')
    if (state === 'dialogue')
      await submit(agreeAnswers, { requirementId: made.id, unitId: world.institution.id, ...fourAnswers })
    if (state === 'proposed') await submit(saveProposal, { ...(await now(state)), ...proposalForm })
    if (state === 'implementing' || state === 'following_up')
      await submit(saveChecklist, {
        ...(await now(state)),
        system: 'done',
        instruction: 'done',
        induction: 'done',
        inspection_form: 'done',
      })
    if (state === 'following_up') {
      await submit(markDone, await now(state))
      await (await database()).write(async tx => {
        await tx.update(followUpCheck).set({ answeredOn: today() })
      })
    }
  }
  forgetRates()
})

describe('who may move a case (§8): every state, every move, every role', () => {
  for (const state of states)
    for (const role of roles)
      it(`${state}, ${role}`, async () => {
        const { caseId } = await now(state)
        const file = await readCaseFile(await reader(), await actorOf(people[role]), caseId, {
          refusalReason: 'Fordi',
        })
        const offered = availableMoves(file.facts).filter(move => move.status !== 'not_offered')
        const starting = Object.entries(transitions).filter(
          ([name, row]) => row.from === state && name in mayMove,
        )
        expect(offered.map(move => move.transition).sort()).toEqual(starting.map(([name]) => name).sort())
        for (const move of offered) {
          const isAllowed = mayMove[move.transition]?.includes(role) ?? false
          expect([move.transition, move.status]).toEqual([move.transition, isAllowed ? 'allowed' : 'blocked'])
          if (move.status === 'blocked')
            expect(['not_permitted', 'is_decider']).toContain(move.obstacles[0]?.reason)
        }
      })
})

/** Every form of a case, sent in the state it belongs to, and who may send it. */
const forms: {
  name: string
  action: FormAction
  in: (typeof states)[number]
  may: readonly RoleName[]
  values: object
}[] = [
  {
    name: 'begin a dialogue',
    action: takeStep,
    in: 'examining',
    may: leads,
    values: { transition: 'begin_dialogue' },
  },
  {
    name: 'begin a proposal',
    action: takeStep,
    in: 'dialogue',
    may: leads,
    values: { transition: 'begin_proposal' },
  },
  { name: 'write a proposal', action: saveProposal, in: 'proposed', may: leads, values: proposalForm },
  {
    name: 'note a signature',
    action: noteSignature,
    in: 'proposed',
    may: leads,
    values: { signedBy: 'A', signedOn: today() },
  },
  {
    name: 'send to consultation',
    action: takeStep,
    in: 'proposed',
    may: leads,
    values: { transition: 'send_to_consultation' },
  },
  { name: 'claim MED', action: claimMed, in: 'consultation', may: ['med'], values: {} },
  {
    name: 'note MED',
    action: noteMed,
    in: 'consultation',
    may: ['executive', 'director', 'head', 'med'],
    values: { discussedOn: today(), summary: 'Enige' },
  },
  {
    name: 'ask for a decision',
    action: takeStep,
    in: 'consultation',
    may: leads,
    values: { transition: 'ask_for_decision' },
  },
  {
    name: 'decide',
    action: decide,
    in: 'awaiting_decision',
    may: ['director'],
    values: { transition: 'approve', citizen: 'Kortere ventetid' },
  },
  {
    name: 'add an action',
    action: addAction,
    in: 'implementing',
    may: leads,
    values: { title: 'Ret mappen', ownerFunction: 'Planlægger', dueOn: addDays(today(), 3) },
  },
  { name: 'mark as done', action: markDone, in: 'implementing', may: leads, values: {} },
  { name: 'close', action: closeCase, in: 'following_up', may: leads, values: { note: '' } },
]

describe('who may not send a form is refused, and nothing changes', () => {
  for (const form of forms)
    for (const role of roles.filter(each => !form.may.includes(each)))
      it(`${form.name}, ${role}`, async () => {
        forgetRates()
        const before = await caseOf(about[form.in].id)
        await actAs(people[role])
        const answer = await submit(form.action, { ...(await now(form.in)), ...form.values })
        expect(answer.status).toBe('refused')
        expect(answer.message).not.toBe('')
        expect(await caseOf(about[form.in].id)).toEqual(before)
      })

  it('also not signed out, and not with somebody else’s check', async () => {
    await actAs(null)
    const answer = await submit(takeStep, { ...(await now('examining')), transition: 'begin_dialogue' })
    expect(answer).toMatchObject({ status: 'refused', message: expect.stringContaining('logget ind') })
    const [check] = await (await reader())
      .select()
      .from(followUpCheck)
      .where(eq(followUpCheck.caseId, (await now('following_up')).caseId))
    await actAs(world.head)
    const foreign = {
      ...(await now('implementing')),
      checkId: check?.id,
      wasDone: 'yes',
      hoursAfter: '',
      note: '',
    }
    expect((await submit(answerCheck, foreign)).status).toBe('refused')
  })

  it('opens a case only where one leads', async () => {
    forgetRates()
    const made = await aRemovable(world.institution)
    for (const role of ['owner', 'teamHead', 'otherHead', 'employee', 'med', 'administrator'] as const) {
      await actAs(people[role])
      const answer = await submit(openCase, { requirementId: made.id, unitId: world.institution.id })
      expect([role, answer.status]).toEqual([role, 'refused'])
    }
  })
})
