import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { database, reader } from '@/db/client'
import {
  auditEvent,
  formSubmission,
  governanceCase,
  notification,
  proposal,
  solution,
  solutionSupport,
} from '@/db/schema'
import { wholeDatabase } from '@/lib/access/testing/whole-database'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Requirement,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { saveProposal } from '@/lib/workflow/proposal-actions'
import {
  answerSolution,
  hideAddition,
  hideSolution,
  showSolution,
  takeOverSolution,
} from './handling-actions'
import { readSolutionLabels } from './label-reads'
import { addToSolution, proposeSolution, supportSolution } from './solution-actions'
import { solutionInbox, solutionPage, solutionsOf, solutionsWaitingFor } from './solution-queries'
import { anAddition, aSolution } from './testing/solutions'

withFreshDatabase({ each: 'test' })

let root: Unit
let department: Unit
let team: Unit
let head: Person
let employee: Person
let colleague: Person
let about: Requirement

beforeEach(async () => {
  // Thursday of week 48.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T10:00:00Z') })
  root = await aMunicipality()
  department = await aUnit(root, { name: 'Sundhed' })
  team = await aUnit(department, { name: 'Natholdet' })
  employee = await aPerson(team, { name: 'Hanne Natteravn', email: 'hanne@by.example' })
  colleague = await aPerson(team, { name: 'Ymer Ødegaard', email: 'kollega@by.example' })
  head = await aPerson(department, { roles: ['head'] })
  about = await aRequirement(department, { title: 'Køleskabet aflæses', binds: [team] })
})
afterAll(() => vi.useRealTimers())

const words = {
  choice: 'change.sample',
  body: 'Vi aflæser det én gang om ugen, for det giver selv alarm.',
  hopedEffect: 'Ti minutter mere hos borgerne hver dag.',
  knownBy: 'Alarmen fanger det samme som i dag.',
}

async function proposed(): Promise<number> {
  await actAs(employee)
  await submit(proposeSolution, { requirementId: about.id, ...words })
  const [row] = await (await reader()).select().from(solution)
  return row?.id ?? 0
}

describe('a solution under one’s own name', () => {
  it('is proposed by whoever the requirement binds, and by nobody else', async () => {
    for (const nobody of [head, await aPerson(department), await aPerson(root, { roles: ['management'] })]) {
      await actAs(nobody)
      const refused = await submit(proposeSolution, { requirementId: about.id, ...words })
      expect(refused).toMatchObject({ message: 'Det har du ikke adgang til at gøre her.' })
    }
    const id = await proposed()
    expect(await solutionsOf(await actorOf(colleague), about)).toMatchObject([
      { id, writer: 'Hanne Natteravn', unitName: 'Natholdet', supports: 0, state: 'new' },
    ])
    expect(await solutionsWaitingFor(await actorOf(head))).toHaveLength(1)
  })

  it('is refused at its field with a sentence: a form beyond authority, a number, a name that was not asked about', async () => {
    await actAs(employee)
    const refused = async (given: object) =>
      submit(proposeSolution, { requirementId: about.id, ...words, ...given })
    expect(await refused({ choice: 'change.nonsense' })).toMatchObject({
      errors: { choice: expect.anything() },
    })
    expect(await refused({ choice: 'challenge.upward' })).toMatchObject({
      errors: { choice: expect.anything() },
    })
    expect(await refused({ knownBy: '' })).toMatchObject({ errors: { knownBy: expect.anything() } })
    expect(await refused({ hopedEffect: 'Ring på 22 33 44 55' })).toMatchObject({
      errors: { hopedEffect: expect.anything() },
    })
    expect(await refused({ body: 'Ymer siger, at det er nok' })).toMatchObject({
      errors: { body: expect.anything() },
      names: {},
    })
    expect(await (await reader()).select().from(solution)).toEqual([])
  })

  it('is not proposed of what is no longer in force', async () => {
    const gone = await aRequirement(department, {
      binds: [team],
      status: 'repealed',
      repealedFrom: '2026-01-01',
    })
    await actAs(employee)
    expect((await submit(proposeSolution, { requirementId: gone.id, ...words })).status).toBe('refused')
  })

  it('is answered, and its proposer is told; hidden it is read by them and their leaders alone', async () => {
    const id = await proposed()
    await actAs(head)
    await submit(answerSolution, { solutionId: id, body: 'Det prøver vi fra mandag.' })
    const told = async () =>
      (await (await reader()).select().from(notification)).map(each => [each.personId, each.event])
    expect(await told()).toEqual([[employee.id, 'solution_answered']])
    const steps = async (who: Person) =>
      (await solutionPage(await actorOf(who), id))?.steps.map(each => each.body)
    expect(await steps(colleague)).toEqual(['Det prøver vi fra mandag.'])
    await submit(hideSolution, { solutionId: id, reason: 'Det handler om en kollega.' })
    expect(await solutionPage(await actorOf(colleague), id)).toBeNull()
    expect(await solutionsOf(await actorOf(colleague), about)).toEqual([])
    expect(await steps(employee)).toEqual(['Det prøver vi fra mandag.', 'Det handler om en kollega.'])
    expect((await solutionInbox(await actorOf(head), 'hidden')).solutions).toHaveLength(1)
    expect((await told()).at(-1)).toEqual([employee.id, 'solution_hidden'])
    await submit(showSolution, { solutionId: id })
    expect((await solutionInbox(await actorOf(head), 'answered')).solutions).toHaveLength(1)
    const audited = JSON.stringify(await (await reader()).select().from(auditEvent))
    for (const word of ['alarm', 'mandag', 'kollega']) expect(audited).not.toContain(word)
  })
})

describe('what others do with it', () => {
  it('adds something short, which can be taken out with a reason', async () => {
    const id = await proposed()
    await actAs(head)
    const addition = { solutionId: id, body: 'Husk weekenden, hvor der er vikar.' }
    expect((await submit(addToSolution, addition)).status).toBe('refused')
    await actAs(colleague)
    await submit(addToSolution, addition)
    const seenBy = async (who: Person) => (await solutionPage(await actorOf(who), id))?.additions ?? []
    const [made] = await seenBy(employee)
    expect(made).toMatchObject({ body: addition.body, writer: colleague.name })
    await actAs(head)
    await submit(hideAddition, { additionId: made?.id ?? 0, reason: 'Det er ikke om kravet.' })
    expect(await seenBy(employee)).toEqual([])
    expect(await seenBy(head)).toHaveLength(1)
  })

  it('supports it once each, and counts from the Monday after; not whoever proposed it', async () => {
    const id = await proposed()
    expect((await submit(supportSolution, { solutionId: id, supports: 'yes' })).status).toBe('refused')
    const count = async () => (await solutionsOf(await actorOf(head), about))[0]?.supports
    for (const somebody of [colleague, await aPerson(team)]) {
      await actAs(somebody)
      for (let i = 0; i < 3; i++)
        expect((await submit(supportSolution, { solutionId: id, supports: 'yes' })).status).toBe('done')
    }
    expect(await count()).toBe(0)
    expect((await solutionPage(await actorOf(colleague), id))?.support).toEqual({
      stands: true,
      isCounted: false,
    })
    vi.setSystemTime(new Date('2026-11-30T10:00:00Z'))
    expect(await count()).toBe(2)
    await actAs(colleague)
    await submit(supportSolution, { solutionId: id, supports: 'no' })
    expect(await count()).toBe(2)
    vi.setSystemTime(new Date('2026-12-07T10:00:00Z'))
    expect(await count()).toBe(1)
  })

  it('leaves nobody’s name and no time behind: the database differs by one keyed handle and its week', async () => {
    const { id } = await aSolution(about, team)
    const before = await wholeDatabase()
    await actAs(colleague)
    expect((await submit(supportSolution, { solutionId: id, supports: 'yes' })).status).toBe('done')
    const rows = await (await reader()).select().from(solutionSupport)
    expect(rows).toEqual([
      {
        solutionId: id,
        handle: expect.stringMatching(/^[0-9a-f]{64}$/),
        week: '2026-W48',
        withdrawnWeek: null,
      },
    ])
    expect(
      await (await reader()).select().from(auditEvent).where(eq(auditEvent.actorPersonId, colleague.id)),
    ).toEqual([])
    expect(
      await (await reader()).select().from(formSubmission).where(eq(formSubmission.personId, colleague.id)),
    ).toEqual([])
    await (await database()).client.execute('delete from solution_support')
    expect(await wholeDatabase()).toBe(before)
  })
})

describe('the label of a solution without a name', () => {
  it('is shared by k of those the requirement binds who lead nothing, not by all who work there', async () => {
    const nurses = await aRequirement(department, { binds: [department], groups: ['Sygeplejerske'] })
    for (let i = 0; i < 9; i++) await aPerson(team)
    const labels = async (k: number) => {
      const { tree } = await actorOf(head)
      return readSolutionLabels((await database()).db, tree, nurses.id, k)
    }
    expect((await labels(5)).get(team.id)).toBeNull()
    const nurse = { group: 'Sygeplejerske' }
    for (let i = 0; i < 3; i++) await aPerson(team, nurse)
    for (let i = 0; i < 2; i++) await aPerson(department, nurse)
    await aPerson(team, { ...nurse, roles: ['head'] })
    expect((await labels(5)).get(team.id)).toEqual({ unitId: department.id, people: 5 })
    for (let i = 0; i < 3; i++) await aPerson(department, nurse)
    for (let i = 0; i < 2; i++) await aPerson(team, nurse)
    expect((await labels(5)).get(team.id)).toEqual({ unitId: team.id, people: 5 })
  })
})

describe('a solution that is taken over', () => {
  const proposalOf = async (caseId: number, solutionId: number | '') => ({
    caseId,
    version:
      (await (await reader()).select().from(governanceCase).where(eq(governanceCase.id, caseId)))[0]
        ?.version ?? 1,
    choice: 'change.sample',
    reason: 'Som medarbejderne skriver',
    timeUse: 'Besøg',
    citizenMeaning: 'Mere tid',
    expectedHours: '1',
    ownerFunction: 'Leder',
    deadline: '2027-01-01',
    takesEffectOn: '2027-01-01',
    medNeeded: 'no',
    deviationReason: 'Der er ikke vurderet endnu',
    solutionId,
  })

  it('opens the case or joins the one under way, and its proposal says that it comes from the employees', async () => {
    const id = await proposed()
    const { id: other } = await aSolution(about, team)
    await actAs(head)
    await submit(takeOverSolution, { solutionId: id, target: `unit.${team.id}` })
    const [opened] = await (await reader()).select().from(governanceCase)
    const caseId = opened?.id ?? 0
    expect(opened).toMatchObject({ unitId: team.id, state: 'examining', openedByPersonId: head.id })
    const targets = (await solutionPage(await actorOf(head), other))?.targets
    expect(targets?.[0]).toEqual({ kind: 'case', id: caseId, unitName: 'Natholdet' })
    const again = await submit(takeOverSolution, { solutionId: id, target: `case.${caseId}` })
    expect(again.status).toBe('refused')
    await (await database()).client.execute("update governance_case set state = 'proposed'")
    expect((await submit(saveProposal, await proposalOf(caseId, other))).status).toBe('refused')
    await submit(saveProposal, await proposalOf(caseId, id))
    const [standing] = await (await reader()).select().from(proposal)
    const credited = async () =>
      (await (await reader()).select().from(solution).where(eq(solution.id, id)))[0]?.proposalId ?? null
    expect(await credited()).toBe(standing?.id)
    expect((await solutionPage(await actorOf(employee), id))?.isBuiltOn).toBe(true)
    await submit(saveProposal, await proposalOf(caseId, ''))
    expect(await credited()).toBeNull()
    await (await database()).client.execute("update governance_case set state = 'awaiting_decision'")
    expect((await submit(takeOverSolution, { solutionId: other, target: `case.${caseId}` })).status).toBe(
      'refused',
    )
  })

  it('goes to no case of another requirement, and to none that this person may not open or propose in', async () => {
    const id = await proposed()
    const elsewhere = await aUnit(root, { name: 'Skole' })
    const foreign = await aRequirement(elsewhere, { binds: [elsewhere] })
    const { write } = await database()
    await write(tx =>
      tx.insert(governanceCase).values({
        ...{ requirementId: foreign.id, unitId: elsewhere.id, coversAll: true },
        ...{ state: 'examining', stateSince: '2026-11-01', openedOn: '2026-11-01' },
      }),
    )
    await actAs(head)
    for (const target of ['case.1', 'case.999', `unit.${elsewhere.id}`, `unit.${root.id}`])
      expect((await submit(takeOverSolution, { solutionId: id, target })).status, target).toBe('refused')
    expect((await solutionPage(await actorOf(head), id))?.solution.state).toBe('new')
  })

  it('is another leader’s to handle where it comes from their people', async () => {
    const id = await proposed()
    const { id: additionId } = await anAddition({ id }, team)
    const stranger = await aPerson(root)
    const beside = await aUnit(root)
    await actAs(await aPerson(beside, { roles: ['head'] }))
    for (const [action, values] of [
      [answerSolution, { solutionId: id, body: 'Nej' }],
      [hideAddition, { additionId, reason: 'Nej' }],
      [takeOverSolution, { solutionId: id, target: `unit.${team.id}` }],
    ] as const)
      expect((await submit(action, values)).status).toBe('refused')
    expect((await solutionPage(await actorOf(stranger), id))?.mayHandle).toBe(false)
  })
})
