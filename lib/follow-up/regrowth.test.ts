import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { database, reader } from '@/db/client'
import { auditEvent, caseMove, likenessCorrection, notification, regrowth, requirement } from '@/db/schema'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aRequirement, type Person, type Requirement, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { registerChanged } from '@/lib/register/requirement-writes'
import { readFindings } from '@/lib/review/findings-reads'
import { markDone, saveChecklist } from '@/lib/workflow/carry-out-actions'
import { openCase, takeStep } from '@/lib/workflow/case-actions'
import { casePage } from '@/lib/workflow/case-queries'
import { decide } from '@/lib/workflow/decision-actions'
import { carryOutDueDecisions } from '@/lib/workflow/due-decision-writes'
import { saveProposal } from '@/lib/workflow/proposal-actions'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  formOf,
  proposalForm,
  requirementNow,
  walkTo,
} from '@/lib/workflow/testing/case-world'
import { takeUpRegrown } from './actions'
import { grownBackOf } from './regrowth-queries'
import { findLateRegrowth } from './regrowth-writes'
import { closedAfter, contradicted, followed, stillIn } from './testing/followed'

withFreshDatabase({ each: 'test' })

const words = {
  title: 'Dobbeltkontrol af medicin',
  demand: 'To medarbejdere kontrollerer og underskriver medicinen, før den gives til borgeren.',
  purpose: 'At undgå fejl i medicinen',
}
const otherWords = {
  title: 'Cykelhjelm på tur',
  demand: 'Personalet har cykelhjelm på, når de kører ud med børnene.',
  purpose: 'At passe på hovedet',
}

let world: CaseWorld
let old: Requirement
beforeEach(async () => {
  world = await aCaseWorld()
  old = await aRemovable(world.institution, words)
  return () => vi.useRealTimers()
})

async function register(unit: Unit, given: object = words) {
  const made = await aRequirement(unit, { activeFrom: today(), introducedOn: today(), ...given })
  await (await database()).write(tx => registerChanged(tx, [made.id]))
  return made
}
const grown = async () => (await reader()).select().from(regrowth)

describe('regrowth (§8)', () => {
  it('reopens a closed case to dialogue when the same people are asked for the same again', async () => {
    const caseId = await closedAfter(world, old)
    const again = await register(world.institution)
    expect(await stillIn(caseId)).toBe('dialogue')
    expect(await grown()).toMatchObject([{ caseId, requirementId: again.id, reopened: true }])
    const moves = await (await reader()).select().from(caseMove)
    expect(moves.at(-1)).toMatchObject({ transition: 'reopen_regrown', byPersonId: null })
    const events = await (await reader()).select().from(auditEvent)
    expect(events.some(each => each.event === 'case.reopen_regrown')).toBe(true)
    const news = await (await reader()).select().from(notification).where(eq(notification.event, 'regrown'))
    expect(news).toMatchObject([
      {
        personId: world.head.id,
        kind: 'case',
        values: { title: words.title, added: words.title },
        href: `/cases/${caseId}`,
      },
    ])
    const view = await casePage(await actorOf(world.head), caseId)
    expect(view?.regrown).toMatchObject([{ title: words.title }])
    expect(view?.file.proposal).toBeNull()
  })

  it('is told of once, and found by the daily look too', async () => {
    const caseId = await closedAfter(world, old)
    const again = await aRequirement(world.institution, { ...words, activeFrom: today() })
    expect(await stillIn(caseId)).toBe('closed')
    await findLateRegrowth()
    expect(await stillIn(caseId)).toBe('dialogue')
    await findLateRegrowth()
    expect(await grown()).toMatchObject([{ requirementId: again.id }])
  })

  it('is nothing that speaks of something else, to other people, in a draft, or from before', async () => {
    const caseId = await closedAfter(world, old)
    await register(world.institution, otherWords)
    await register(world.other)
    await register(world.institution, { ...words, status: 'draft' })
    await register(world.institution, { ...words, activeFrom: addDays(today(), -40), introducedOn: null })
    expect(await stillIn(caseId)).toBe('closed')
    expect(await grown()).toEqual([])
  })

  it('goes by what people have said: not the same is not the same', async () => {
    const caseId = await closedAfter(world, old)
    const again = await aRequirement(world.institution, { ...words, activeFrom: today() })
    const pair = { firstId: Math.min(old.id, again.id), secondId: Math.max(old.id, again.id) }
    await (await database()).write(async tx => {
      await tx
        .insert(likenessCorrection)
        .values({ ...pair, says: 'different', byPersonId: world.head.id, at: 0 })
      await registerChanged(tx, [again.id])
    })
    expect(await stillIn(caseId)).toBe('closed')
    expect(await grown()).toEqual([])
  })

  it('is said at the door, before the same is registered again', async () => {
    const caseId = await closedAfter(world, old)
    const findingsOf = async (said: typeof words, unit: Unit) =>
      readFindings(
        await reader(),
        await actorOf(world.head),
        { ...said, risk: '', binds: [unit.id], groups: [], ownId: 0, different: [] },
        { occasion: 'registering', mayMerge: false, mayCorrect: false },
      )
    expect((await findingsOf(words, world.institution)).takenAway).toMatchObject([
      { caseId, title: words.title, endedOn: today() },
    ])
    expect((await findingsOf(otherWords, world.institution)).takenAway).toEqual([])
    expect((await findingsOf(words, world.other)).takenAway).toEqual([])
  })

  it('is told on a case that is still followed up, which a person takes up again', async () => {
    const caseId = await followed(world, old)
    const again = await register(world.institution)
    expect(await stillIn(caseId)).toBe('following_up')
    expect(await grown()).toMatchObject([{ reopened: false }])
    const pageFor = async (who: Person) => casePage(await actorOf(who), caseId)
    const view = await pageFor(world.head)
    expect(view?.moves).toContainEqual(
      expect.objectContaining({ transition: 'talk_again', status: 'allowed' }),
    )
    // What grew back can be taken up at once, while this one is followed up to its end.
    const toOpen = { requirementId: again.id, unitId: world.institution.id }
    expect(view?.regrownToOpen).toEqual(toOpen)
    expect((await pageFor(world.employee))?.regrownToOpen).toBeNull()
    await actAs(world.head)
    await submit(openCase, toOpen)
    const after = await pageFor(world.head)
    expect(after?.regrownToOpen).toBeNull()
    expect(after?.regrown).toMatchObject([{ caseId: (await caseOf(again.id)).id }])
    expect(await stillIn(caseId)).toBe('following_up')
  })

  it('is taken up in a case of its own, which both know of, and what is decided there takes effect on it', async () => {
    const caseId = await closedAfter(world, old)
    const again = await register(world.institution, {
      ...words,
      authority: 'institution',
      legalStatus: 'no_basis',
    })
    await actAs(world.head)
    const form = await formOf(old.id)
    const proposing = await submit(takeStep, { ...form, transition: 'begin_proposal' })
    expect(proposing.message).toMatch(/i en sag om det/)
    expect(await stillIn(caseId)).toBe('dialogue')
    await actAs(world.employee)
    expect(await submit(takeUpRegrown, form)).toMatchObject({ status: 'refused' })
    await actAs(world.head)
    expect(await submit(takeUpRegrown, form)).toMatchObject({ status: 'done' })
    const taken = await caseOf(again.id)
    expect(taken).toMatchObject({ state: 'examining', unitId: world.institution.id })
    expect(await stillIn(caseId)).toBe('closed')
    const [page, about] = await Promise.all([
      casePage(await actorOf(world.head), caseId),
      grownBackOf(again.id),
    ])
    expect(page?.regrown).toMatchObject([{ caseId: taken.id }])
    expect(about).toMatchObject([{ caseId, title: words.title }])
    await walkTo('implementing', world, again, { isOpen: true })
    await carryOutDueDecisions()
    expect(await requirementNow(again.id)).toMatchObject({ status: 'repealed' })
  })

  it('is taken up in the case that it has already, and where it is gone again the case is only closed', async () => {
    const caseId = await closedAfter(world, old)
    const again = await register(world.institution)
    await actAs(world.head)
    await submit(openCase, { requirementId: again.id, unitId: world.teamA.id })
    const open = await caseOf(again.id)
    const taken = await submit(takeUpRegrown, await formOf(old.id))
    expect(taken).toMatchObject({ redirectTo: expect.stringContaining(`/cases/${open.id}`) })
    expect(await stillIn(caseId)).toBe('closed')
    const third = await register(world.institution)
    expect(await stillIn(caseId)).toBe('dialogue')
    await (await database()).write(tx =>
      tx.update(requirement).set({ status: 'repealed', repealedFrom: today() }),
    )
    const closed = await submit(takeUpRegrown, await formOf(old.id))
    expect(closed).toMatchObject({ redirectTo: expect.stringContaining(`/cases/${caseId}`) })
    expect(await stillIn(caseId)).toBe('closed')
    expect(await grown()).toHaveLength(2)
    expect(third.id).not.toBe(again.id)
  })

  it('once it is decided anew, has its checklist from the beginning, and what had grown back is past', async () => {
    const caseId = await followed(world, old)
    await contradicted(caseId, old)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 })
    await actAs(world.head)
    const form = () => formOf(old.id)
    const step = async (transition: string) => submit(takeStep, { ...(await form()), transition })
    for (const transition of ['talk_again', 'begin_proposal'])
      expect(await step(transition)).toMatchObject({ status: 'done' })
    const again = await aRequirement(world.institution)
    const before = { caseId, requirementId: again.id, foundOn: addDays(today(), -1), reopened: false }
    await (await database()).write(tx => tx.insert(regrowth).values(before))
    await submit(saveProposal, { ...(await form()), ...proposalForm, takesEffectOn: today() })
    for (const transition of ['send_to_consultation', 'ask_for_decision'])
      expect(await step(transition)).toMatchObject({ status: 'done' })
    await actAs(world.director)
    const yes = { transition: 'approve', reason: 'Igen', citizen: 'Mere tid' }
    expect(await submit(decide, { ...(await form()), ...yes })).toMatchObject({ status: 'done' })
    await actAs(world.head)
    expect(await submit(markDone, await form())).toMatchObject({
      message: 'Tjeklisten er ikke gået igennem.',
    })
    const gone = { system: 'done', instruction: 'done', induction: 'done', inspection_form: 'done' }
    await submit(saveChecklist, { ...(await form()), ...gone })
    expect(await submit(markDone, await form())).toMatchObject({ status: 'done' })
    const view = await casePage(await actorOf(world.head), caseId)
    expect(view?.regrown).toEqual([])
    expect(view?.moves.find(each => each.transition === 'talk_again')?.status).toBe('not_offered')
  })

  it('never compares a requirement with itself', async () => {
    const caseId = await closedAfter(world, old)
    await (await database()).write(tx => registerChanged(tx, [old.id]))
    expect((await (await reader()).select().from(requirement)).length).toBe(1)
    expect(await stillIn(caseId)).toBe('closed')
  })
})
