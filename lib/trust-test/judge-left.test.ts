import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { database, reader } from '@/db/client'
import { auditEvent, person, trustTest } from '@/db/schema'
import { stuckCases } from '@/lib/follow-up/stuck-queries'
import { personForAdministrator } from '@/lib/organisation/people-queries'
import { handOver } from '@/lib/organisation/role-actions'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aPerson, type Person, type Requirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { casePage } from '@/lib/workflow/case-queries'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  formOf,
  requirementNow,
  standingProposal,
} from '@/lib/workflow/testing/case-world'
import { whatWaitsFor } from '@/lib/workflow/waiting-queries'
import { judgeTrial } from './judge-actions'
import { nameJudge } from './plan-actions'
import { approveTrial, runToItsEnd } from './testing/approved-trial'
import { plan } from './testing/trust-things'
import { trialsOfCase } from './trial-queries'
import { judgementsFor, settles, type TrialPhase } from './trial-rule'
import { judgements } from './vocabulary'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
let about: Requirement
let judge: Person
beforeEach(async () => {
  world = await aCaseWorld()
  about = await aRemovable(world.institution)
  judge = await aPerson(world.other, { name: 'Bedømmer' })
  expect(await approveTrial(world, about, { judgePersonId: judge.id })).toMatchObject({ status: 'done' })
  await runToItsEnd()
})
afterEach(() => {
  vi.useRealTimers()
})

const leaves = async (somebody: Person) =>
  (await database()).write(tx =>
    tx.update(person).set({ status: 'disabled' }).where(eq(person.id, somebody.id)),
  )
const testNow = async () => (await (await reader()).select().from(trustTest)).at(-1)
const waitsToJudge = async (somebody: Person) =>
  (await whatWaitsFor(await actorOf(somebody))).filter(each => each.kind === 'judge').length
const pageFor = async (somebody: Person) => {
  const actor = await actorOf(somebody)
  const view = await casePage(actor, (await caseOf(about.id)).id)
  if (!view) throw new Error('There is no such case')
  return { view, test: (await trialsOfCase(actor, view.file)).tests[0] }
}
const named = { judgeFunction: 'Leder af Team Fjordbakken' }
const events = async () => (await (await reader()).select().from(auditEvent)).map(row => row.event)

describe('a trust test whose judge has left (§8)', () => {
  it('is handed over with what else they answered for, and waits for whoever took over', async () => {
    const admin = await personForAdministrator(await actorOf(world.administrator), judge.id)
    expect(admin?.tasks).toMatchObject({ trials: 1 })
    await actAs(world.administrator)
    const given = await submit(handOver, {
      personId: judge.id,
      receiverId: world.teamHead.id,
      tasks: 'trials',
    })
    expect(given).toMatchObject({ status: 'done' })
    await leaves(judge)
    expect(await testNow()).toMatchObject({ judgePersonId: world.teamHead.id })
    expect([await waitsToJudge(world.teamHead), await waitsToJudge(world.director)]).toEqual([1, 0])
    expect(await events()).toContain('person.tasks_handed_over')
  })

  it('waits for those who decide and says so, instead of a function that nobody holds', async () => {
    expect((await pageFor(world.head)).view.waitsFor).toMatchObject({ name: plan.judgeFunction })
    await leaves(judge)
    const { view, test } = await pageFor(world.head)
    expect(view.waitsFor).toMatchObject({ function: 'management', unitId: world.department.id })
    expect(test).toMatchObject({ isJudgeGone: true, may: { nameJudge: true, judge: false } })
    expect(await waitsToJudge(world.director)).toBe(1)
    const { rows } = await stuckCases(await actorOf(world.executive), world.root.id)
    expect(rows).toMatchObject([{ waitsFor: { function: 'management' }, names: ['Direktør'] }])
  })

  it('gets another judge from those who propose, with an audit event, and from nobody else', async () => {
    const form = async () => ({
      ...(await formOf(about.id)),
      ...named,
      judgePersonId: world.teamHead.id,
    })
    await actAs(world.head)
    // While the one named is there, nobody takes the judgement from them.
    expect(await submit(nameJudge, await form())).toMatchObject({ status: 'refused' })
    await leaves(judge)
    await actAs(world.employee)
    expect(await submit(nameJudge, await form())).toMatchObject({ status: 'refused' })
    await actAs(world.head)
    const gone = await submit(nameJudge, { ...(await form()), judgePersonId: judge.id })
    expect(gone.errors).toHaveProperty('judgePersonId')
    expect(await submit(nameJudge, await form())).toMatchObject({ status: 'done' })
    expect(await testNow()).toMatchObject({ ...named, judgePersonId: world.teamHead.id })
    expect((await pageFor(world.head)).view.waitsFor).toMatchObject({ name: named.judgeFunction })
    expect([await waitsToJudge(world.teamHead), await waitsToJudge(world.director)]).toEqual([1, 0])
    const [event] = await (await reader())
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.event, 'trial.judge_named'))
    expect(event).toMatchObject({ before: { judgePersonId: judge.id }, actorPersonId: world.head.id })
    expect(await submit(nameJudge, await form())).toMatchObject({ status: 'refused' })
  })

  it('is taken back by those who lead where nobody decides any longer, and by nobody as anything else', async () => {
    for (const somebody of [judge, world.director, world.executive]) await leaves(somebody)
    const { view, test } = await pageFor(world.head)
    expect(view.waitsFor).toMatchObject({ function: 'nobody' })
    expect(test?.offered).toEqual(['taken_back'])
    const judged = async (judgement: string) => ({
      ...(await formOf(about.id)),
      ...{ judgement, judgementReason: 'Ingen kan beslutte det.' },
    })
    await actAs(world.head)
    expect(await submit(judgeTrial, await judged('lasting'))).toMatchObject({ status: 'refused' })
    await actAs(world.employee)
    expect(await submit(judgeTrial, await judged('taken_back'))).toMatchObject({ status: 'refused' })
    await actAs(world.head)
    expect(await submit(judgeTrial, await judged('taken_back'))).toMatchObject({ status: 'done' })
    const now = await caseOf(about.id)
    expect(now).toMatchObject({ state: 'dialogue' })
    expect(await standingProposal(now.id)).toBeNull()
    expect(await requirementNow(about.id)).toMatchObject({ status: 'active' })
    expect(await events()).toContain('case.take_back_undecided_trial')
  })
})

describe('who can judge a test as what (§8)', () => {
  const phases: TrialPhase[] = ['planned', 'ahead', 'running', 'stopped', 'answering', 'over', ...judgements]
  const stands = fc.record({
    isDecider: fc.boolean(),
    isJudge: fc.boolean(),
    leads: fc.boolean(),
    hasDecider: fc.boolean(),
  })

  it('never makes anything lasting without one who decides', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phases), fc.constantFrom(...judgements), stands, (phase, as, who) => {
        const offered = judgementsFor(phase, who)
        if (!who.isDecider && settles(as, who)) expect(as).toBe('taken_back')
        if (!who.isDecider && !who.isJudge && offered.length > 0) {
          expect(who).toMatchObject({ leads: true, hasDecider: false })
          expect(offered).toEqual(['taken_back'])
        }
      }),
    )
  })
})
