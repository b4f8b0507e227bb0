import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import {
  auditEvent,
  challenge,
  challengePart,
  dialogueEntry,
  followUpCheck,
  outboxMessage,
  proposal,
} from '@/db/schema'
import { agreeAnswers } from '@/lib/dialogue/actions'
import { answerAsOwner } from '@/lib/dialogue/owner-actions'
import { wordsOf } from '@/lib/documents/model'
import { asWords, openDocx, openPdf } from '@/lib/documents/testing/open-file'
import { hoursPromisedAndDone } from '@/lib/follow-up/queries'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aRequirement, type Person, type Requirement, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, addMonths, today } from '@/lib/platform/time'
import { casePresentation, presentationFile } from '@/lib/presentation/presentation-queries'
import { openCase, takeStep } from '@/lib/workflow/case-actions'
import { casePage } from '@/lib/workflow/case-queries'
import { decide } from '@/lib/workflow/decision-actions'
import { recentlyDecided } from '@/lib/workflow/list-queries'
import { saveProposal } from '@/lib/workflow/proposal-actions'
import {
  aCaseWorld,
  aLaw,
  type CaseWorld,
  caseOf,
  formOf,
  fourAnswers,
  proposalForm,
  published,
  standingProposal,
} from '@/lib/workflow/testing/case-world'
import { whatWaitsFor } from '@/lib/workflow/waiting-queries'
import {
  addressChallenge,
  noteChallengeAnswer,
  noteChallengeSent,
  writeChallengePart,
} from './challenge-actions'
import { letterFile, lettersUpward, letterView } from './challenge-queries'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
let law: Requirement
beforeEach(async () => {
  world = await aCaseWorld()
  law = await aLaw(world.root, { title: 'Registrering hvert kvarter' })
})

const must = async (answer: ReturnType<typeof submit>) => {
  const said = await answer
  if (said.status !== 'done') throw new Error(JSON.stringify(said))
  return said
}

const asked = {
  letterKind: 'inquiry',
  recipient: 'Ældreministeriet',
  asked: 'At formen bliver fri, når formålet er nået.',
  proposes: 'En samtale om ugen i stedet for et skema.',
}

const challengeForm = {
  ...proposalForm,
  choice: 'challenge.upward',
  reason: 'Vi må ikke selv ændre det.',
  expectedHours: '0,5',
  deviationReason: '',
}

/** A unit's case about its own requirement that derives from the law, or the law itself, up to consultation. */
async function proposed(about: Requirement, unit: Unit, by: Person) {
  await actAs(by)
  await must(submit(openCase, { requirementId: about.id, unitId: unit.id }))
  await published(about.id, unit, 'red')
  await must(submit(takeStep, { ...(await formOf(about.id)), transition: 'begin_dialogue' }))
  await must(submit(agreeAnswers, { requirementId: about.id, unitId: unit.id, ...fourAnswers }))
  await must(submit(takeStep, { ...(await formOf(about.id)), transition: 'begin_proposal' }))
  await must(submit(saveProposal, { ...(await formOf(about.id)), ...challengeForm }))
}

async function approved(about: Requirement, unit: Unit, by: Person, part: object = {}) {
  await proposed(about, unit, by)
  await must(submit(writeChallengePart, { ...(await formOf(about.id)), ...asked, ...part }))
  await must(submit(takeStep, { ...(await formOf(about.id)), transition: 'send_to_consultation' }))
  await must(submit(takeStep, { ...(await formOf(about.id)), transition: 'ask_for_decision' }))
  await actAs(world.executive)
  await must(submit(decide, { ...(await formOf(about.id)), transition: 'approve_challenge' }))
}

/** The institution's own form of the law. */
const ofTheLaw = (unit: Unit, title: string) => aLaw(unit, { title, derivesFromId: law.id })

const letters = async () => (await reader()).select().from(challenge).orderBy(challenge.id)
const onLetter = async (place = 0) => {
  const row = (await letters())[place]
  return { challengeId: row?.id ?? 0, version: row?.version ?? 0 }
}
const sent = async (by: Person, place = 0, sentOn = today()) => {
  await actAs(by)
  return submit(noteChallengeSent, { ...(await onLetter(place)), sentOn })
}
const answered = async (answer: 'granted' | 'refused', answeredOn = today()) =>
  submit(noteChallengeAnswer, {
    ...(await onLetter()),
    answer,
    answeredOn,
    answerText: 'Vi har læst jeres brev.',
  })

describe('a challenge upward (§8)', () => {
  it('is written before it goes into consultation, and not without what is asked', async () => {
    await proposed(law, world.root, world.executive)
    const refused = await submit(takeStep, {
      ...(await formOf(law.id)),
      transition: 'send_to_consultation',
    })
    expect(refused).toMatchObject({ status: 'refused', message: 'Forslaget er ikke skrevet færdigt.' })
    const blank = await submit(writeChallengePart, { ...(await formOf(law.id)), ...asked, asked: ' ' })
    expect(blank.status === 'refused' && blank.errors?.asked).toBeTruthy()
    await must(submit(writeChallengePart, { ...(await formOf(law.id)), ...asked }))
    await must(submit(writeChallengePart, { ...(await formOf(law.id)), ...asked, asked: 'Igen' }))
    expect(await (await reader()).select().from(challengePart)).toMatchObject([{ asked: 'Igen' }])
    await must(submit(takeStep, { ...(await formOf(law.id)), transition: 'send_to_consultation' }))
  })

  it('waits above once it is decided, is told to whoever shall send it, and promises no hours', async () => {
    const own = await ofTheLaw(world.institution, 'Skema i Nord')
    await approved(own, world.institution, world.head)
    expect((await caseOf(own.id)).state).toBe('awaiting_above')
    expect(await letters()).toMatchObject([
      { requirementId: law.id, state: 'draft', recipient: asked.recipient },
    ])
    const waits = await whatWaitsFor(await actorOf(world.head))
    expect(waits).toMatchObject([{ kind: 'letter', title: law.title }])
    expect(await hoursPromisedAndDone(await actorOf(world.executive), world.root.id)).toMatchObject({
      promised: 0,
    })
    expect(await sent(world.head)).toMatchObject({ status: 'done' })
    const page = await casePage(await actorOf(world.head), (await caseOf(own.id)).id)
    expect(page?.waitsFor).toEqual({ function: 'named', name: asked.recipient })
  })

  it('that is refused is followed up, with its checks', async () => {
    const own = await ofTheLaw(world.institution, 'Skema i Nord')
    await approved(own, world.institution, world.head)
    expect(await answered('refused')).toMatchObject({
      status: 'refused',
      message: 'Noter først, hvornår brevet blev sendt.',
    })
    // It is noted the day after it came: its checks are counted from the day of the answer.
    const yesterday = addDays(today(), -1)
    await must(sent(world.head, 0, yesterday))
    await must(answered('refused', yesterday))
    const { id, state } = await caseOf(own.id)
    expect(state).toBe('following_up')
    const checks = await (await reader()).select().from(followUpCheck).where(eq(followUpCheck.caseId, id))
    expect(checks.map(check => [check.months, check.dueOn])).toEqual(
      [3, 6, 12].map(months => [months, addMonths(yesterday, months)]),
    )
    expect(await standingProposal(id)).not.toBeNull()
    expect((await answered('granted')).message).toBe('Svaret er allerede noteret.')
    const events = await (await reader())
      .select({ event: auditEvent.event })
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectType, 'challenge')))
    expect(events.map(each => each.event)).toEqual([
      'challenge.begun',
      'challenge.sent',
      'challenge.answered',
    ])
  })

  it('that is granted goes back to a new proposal, and the old one is put aside', async () => {
    const own = await ofTheLaw(world.institution, 'Skema i Nord')
    await approved(own, world.institution, world.head)
    await must(sent(world.head))
    const early = await submit(noteChallengeAnswer, {
      ...(await onLetter()),
      answer: 'granted',
      answeredOn: addDays(today(), -1),
      answerText: 'Ja',
    })
    expect(early.status === 'refused' && early.errors?.answeredOn).toEqual([
      'Svaret kan ikke være kommet, før brevet blev sendt.',
    ])
    await must(answered('granted'))
    const { id, state } = await caseOf(own.id)
    expect(state).toBe('proposed')
    expect(await standingProposal(id)).toBeNull()
    const [old] = await (await reader()).select().from(proposal).where(eq(proposal.caseId, id))
    expect(old?.withdrawnOn).toBe(today())
  })
})

describe('challenges of several units to the same law (§8)', () => {
  it('go as one letter with both parts, which only somebody above both handles, and both follow its answer', async () => {
    const north = await ofTheLaw(world.institution, 'Skema i Nord')
    const lake = await ofTheLaw(world.other, 'Skema på Søbo')
    await approved(north, world.institution, world.head)
    const seenBefore = await onLetter()
    const other = { asked: 'At Søbo må bruge tavlen.', recipient: 'Kulturministeriet' }
    await approved(lake, world.other, world.otherHead, other)
    expect(await letters()).toHaveLength(1)
    const decided = await recentlyDecided(await actorOf(world.director))
    expect(decided.map(each => each.takesEffectOn)).toEqual([null, null])
    const view = await letterView(await actorOf(world.director), (await onLetter()).challengeId)
    expect(view?.cases.map(each => each.unitName)).toEqual([world.institution.name, world.other.name])
    // Whoever sends it sees that one of them meant it for somebody else.
    expect(view?.cases.map(each => each.wroteTo)).toEqual([null, 'Kulturministeriet'])
    expect(wordsOf(view?.document ?? never()).join('\n')).toContain(
      'Plejecenter Søbo: At Søbo må bruge tavlen.',
    )
    expect((await sent(world.head)).message).toBe('Det har du ikke adgang til at gøre her.')
    await actAs(world.director)
    expect(await submit(noteChallengeSent, { ...seenBefore, sentOn: today() })).toMatchObject({
      status: 'refused',
      message: expect.stringContaining('Brevet er ændret'),
    })
    await must(submit(addressChallenge, { ...(await onLetter()), recipient: 'Styrelsen' }))
    await must(sent(world.director))
    await must(answered('refused'))
    expect([(await caseOf(north.id)).state, (await caseOf(lake.id)).state]).toEqual([
      'following_up',
      'following_up',
    ])
    expect(await lettersUpward(await actorOf(world.director))).toMatchObject([
      { recipient: 'Styrelsen', state: 'refused', units: [world.institution.name, world.other.name] },
    ])
  })

  it('begin a letter anew once the first has been sent, and for another kind', async () => {
    const north = await ofTheLaw(world.institution, 'Skema i Nord')
    const lake = await ofTheLaw(world.other, 'Skema på Søbo')
    await approved(north, world.institution, world.head)
    await must(sent(world.head))
    await approved(lake, world.other, world.otherHead)
    expect(await letters()).toHaveLength(2)
    const third = await ofTheLaw(world.other, 'Skema om natten')
    await approved(third, world.other, world.otherHead, { letterKind: 'experiment' })
    expect((await letters()).map(letter => letter.kind)).toEqual(['inquiry', 'inquiry', 'experiment'])
  })
})

const never = (): never => {
  throw new Error('There is no letter')
}

const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

describe('the files (§5, §8)', () => {
  it('of a letter say what its page says, the figures as they were when it left, and only to those in the chain', async () => {
    const own = await ofTheLaw(world.institution, 'Skema i Nord')
    await approved(own, world.institution, world.head)
    const { challengeId } = await onLetter()
    // What is fetched to be sent says nothing of its not having been.
    const before = await letterView(await actorOf(world.head), challengeId)
    expect(wordsOf(before?.document ?? never()).join(' ')).not.toContain('ikke sendt')
    await must(sent(world.head))
    const view = await letterView(await actorOf(world.head), challengeId)
    const document = view?.document ?? never()
    const words = asWords(wordsOf(document).slice(0, -1).join(' '))
    await actAs(world.head)
    const docx = await letterFile('docx', String(challengeId))
    expect(docx.headers.get('content-disposition')).toBe(
      `attachment; filename="raaderum-brev-${challengeId}.docx"`,
    )
    expect(openDocx(await bytes(docx)).text).toBe(words)
    expect((await openPdf(await bytes(await letterFile('pdf', String(challengeId))))).text).toBe(words)
    for (const said of [asked.recipient, 'Bekendtgørelse 12', 'Hjemmeplejen Nord', asked.proposes, 'Tiden'])
      expect(words).toContain(said)
    // Another requirement of the title afterwards changes nothing of what it takes.
    await (await database()).client.execute({
      sql: 'update requirement set minutes = 999 where id = ?',
      args: [own.id],
    })
    expect((await letterView(await actorOf(world.head), challengeId))?.document).toEqual(document)
    const other = await letterView(await actorOf(world.otherHead), challengeId)
    const hidden = wordsOf(other?.document ?? never()).join(' ')
    expect(hidden).toContain('Resultatet vises ikke for dig')
    expect(hidden).not.toContain('Det opleves ikke som meningsfuldt')
  })

  it('are not for the signed-out, and not found where there is nothing', async () => {
    await actAs(null)
    expect((await letterFile('pdf', '1')).status).toBe(401)
    expect((await presentationFile('docx', '1')).status).toBe(401)
    await actAs(world.head)
    for (const id of ['1', '987', 'x', '1e3']) {
      expect((await letterFile('docx', id)).status).toBe(404)
      expect((await presentationFile('pdf', id)).status).toBe(404)
    }
  })

  it('of a case presentation say what its page says', async () => {
    const own = await ofTheLaw(world.institution, 'Skema i Nord')
    await proposed(own, world.institution, world.head)
    const { id } = await caseOf(own.id)
    const view = await casePresentation(await actorOf(world.director), id)
    const words = asWords(
      wordsOf(view?.document ?? never())
        .slice(0, -1)
        .join(' '),
    )
    await actAs(world.director)
    const docx = await presentationFile('docx', String(id))
    expect(docx.headers.get('content-disposition')).toBe(`attachment; filename="raaderum-sag-${id}.docx"`)
    expect(openDocx(await bytes(docx)).text).toBe(words)
    const pdf = await openPdf(await bytes(await presentationFile('pdf', String(id))))
    expect(pdf).toMatchObject({ text: words, pages: 1 })
    for (const said of [
      'Udfordre opad: Gå opad med det.',
      'række 4',
      'Forslaget følger vejledningen.',
      fourAnswers.in_the_way,
      challengeForm.timeUse,
      'Kravejeren har ikke svaret',
    ])
      expect(words).toContain(said)
  })
})

describe('the requirement owner (§8)', () => {
  it('is asked by mail and on the overview what it is for, once, until the answer stands in the dialogue', async () => {
    const own = await aRequirement(world.institution, { ownerPersonId: world.employee.id, title: 'Nøglelog' })
    await actAs(world.head)
    await must(submit(openCase, { requirementId: own.id, unitId: world.institution.id }))
    await published(own.id, world.institution, 'amber')
    await must(submit(takeStep, { ...(await formOf(own.id)), transition: 'begin_dialogue' }))
    const mails = await (await reader()).select().from(outboxMessage)
    expect(mails).toMatchObject([
      { kind: 'owner_asked', personId: world.employee.id, subject: 'Hvad er »Nøglelog« til for?' },
    ])
    const asks = async () => (await whatWaitsFor(await actorOf(world.employee))).map(each => each.kind)
    expect(await asks()).toContain('owner')
    expect((await submit(answerAsOwner, { requirementId: own.id, body: 'cpr 010190-1234' })).status).toBe(
      'refused',
    )
    await actAs(world.employee)
    await must(submit(answerAsOwner, { requirementId: own.id, body: 'Så ingen nøgler bliver væk.' }))
    expect(await asks()).not.toContain('owner')
    expect(await (await reader()).select().from(dialogueEntry)).toMatchObject([
      { question: 'purpose', asOwner: true, body: 'Så ingen nøgler bliver væk.' },
    ])
  })
})
