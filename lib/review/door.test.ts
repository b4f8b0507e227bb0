import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import {
  auditEvent,
  avoidedRegistration,
  criticalReview,
  criticalReviewItem,
  governanceCase,
  likenessCorrection,
  outboxMessage,
  requirement,
  signal,
  trustRepair,
} from '@/db/schema'
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
import { editRequirement, registerRequirement } from '@/lib/register/actions'
import { formValues } from '@/lib/register/content'
import { readContent, requirementRow } from '@/lib/register/content-reads'
import { startingContent } from '@/lib/register/form-queries'
import { holdReviewAfterwards } from './actions'
import { reviewsOf } from './review-queries'
import type { AskedReview } from './review-words'

withFreshDatabase({ each: 'test' })

let home: Unit
let head: Person
let director: Person
let twin: Requirement
let lawful: Requirement
let beside: Unit

beforeEach(async () => {
  const root = await aMunicipality()
  const department = await aUnit(root)
  home = await aUnit(department, { name: 'Hjemmeplejen Nord' })
  const team = await aUnit(home)
  const elsewhere = await aUnit(department)
  beside = elsewhere
  director = await aPerson(department, { roles: ['management'] })
  head = await aPerson(home, { roles: ['head'], name: 'Mette Lund' })
  for (let number = 0; number < 9; number++) await aPerson(team)
  for (let number = 0; number < 9; number++) await aPerson(elsewhere)
  const said = { introducedBecause: 'law', reviewBy: '2099-01-01' } as const
  twin = await aRequirement(home, {
    title: 'To underskrifter ved medicin',
    demand: 'To medarbejdere skriver under, hver gang medicin doseres.',
    legalStatus: 'no_basis',
    ...said,
  })
  lawful = await aRequirement(home, {
    title: 'Dobbeltkontrol af medicindosis',
    demand: 'En kollega kontrollerer doseringen og kvitterer.',
    legalStatus: 'form_required',
    ...said,
  })
  await aRequirement(elsewhere, {
    title: 'To underskrifter ved medicin',
    demand: 'Medicin kvitteres af to.',
    ...said,
  })
  for (const title of [
    'Kørebog for biler',
    'Budgetopfølgning hver måned',
    'Brandøvelse',
    'Røgfri arbejdstid',
  ])
    await aRequirement(home, { title, demand: `${title} føres og gemmes.`, ...said })
  await actAs(head)
})

async function filled(given: Record<string, string | string[]> = {}) {
  return {
    ...formValues(startingContent(await actorOf(head))),
    title: 'Egenkontrol af medicin, som to skriver under på',
    demand: 'To medarbejdere kontrollerer medicinen og skriver under.',
    kind: 'documentation',
    introducedBecause: 'other',
    minutes: '6',
    occurrences: '5',
    period: 'week',
    reviewBy: '2099-01-01',
    intent: 'active',
    ...given,
  }
}
const rows = async () => (await (await reader()).select().from(requirement)).map(row => row.title)
const answer = (to: Requirement, said: string) => ({ [`answer_${to.id}`]: said })
const made = async () => {
  const [row] = await (await reader())
    .select()
    .from(requirement)
    .where(eq(requirement.title, 'Egenkontrol af medicin, som to skriver under på'))
  if (!row) throw new Error('It was not registered')
  return row
}
const signalsOn = async (id: number) =>
  (await (await reader()).select().from(signal).where(eq(signal.requirementId, id))).map(
    row => `${row.kind} ${row.state}`,
  )

describe('the review at the door (§6)', () => {
  it('shows what already binds the same people on the same subject, why, and what may be done; nothing is registered yet', async () => {
    const before = await rows()
    const asked = await submit(registerRequirement, await filled())
    expect(asked).toMatchObject({ status: 'refused', errors: {} })
    const step = asked.step as AskedReview
    expect(step.lines.map(line => line.id).sort()).toEqual([twin.id, lawful.id].sort())
    const [own, law] = [twin, lawful].map(each => step.lines.find(line => line.id === each.id))
    expect(own?.reason).toMatch(/samme emne: .*medicin.*; samme mennesker: 10 i Hjemmeplejen Nord/)
    expect(own?.title.marks.length).toBeGreaterThan(0)
    expect(own?.answers.map(each => each.value)).toEqual(['merge', 'replace', 'remove', 'keep', 'different'])
    expect(law?.answers.map(each => each.value)).toEqual(['merge', 'propose', 'keep', 'different'])
    expect(law?.limit).toMatch(/Loven kræver netop denne form/)
    expect(own?.verdict.word).toBe('Ikke vurderet')
    expect(await rows()).toEqual(before)
  })

  it('is nothing where nothing overlaps', async () => {
    const answered = await submit(
      registerRequirement,
      await filled({ title: 'Nøgler til skabe', demand: 'Nøgler hænges op om aftenen.' }),
    )
    expect(answered.message).toBe('Kravet er registreret og gælder nu.')
    const [review] = await (await reader()).select().from(criticalReview)
    expect(review).toMatchObject({ outcome: 'nothing_found', byPersonId: head.id })
  })

  it('tells at each what is not answered, with the answers still there', async () => {
    const answered = await submit(registerRequirement, {
      ...(await filled({ reviewed: 'on' })),
      ...answer(twin, 'keep'),
    })
    expect(answered.errors).toEqual({ [`answer_${lawful.id}`]: ['Vælg, hvad der skal ske med det.'] })
    expect(answered.values).toMatchObject(answer(twin, 'keep'))
    expect(answered.step).toBeDefined()
  })

  it('starts the cases of what was decided together with the registration, and keeps what was said', async () => {
    await submit(registerRequirement, {
      ...(await filled({ reviewed: 'on' })),
      ...answer(twin, 'replace'),
      ...answer(lawful, 'propose'),
    })
    const row = await made()
    expect(row.status).toBe('active')
    const db = await reader()
    const cases = await db.select().from(governanceCase)
    expect(cases).toMatchObject([
      {
        requirementId: twin.id,
        unitId: home.id,
        coversAll: true,
        state: 'examining',
        openedByPersonId: head.id,
      },
    ])
    const view = await reviewsOf(row.id)
    expect(view.own).toMatchObject({ outcome: 'reviewed', by: 'Mette Lund' })
    expect(view.own?.items.map(each => [each.id, each.answer, each.caseId])).toEqual(
      expect.arrayContaining([
        [twin.id, 'replace', cases[0]?.id],
        [lawful.id, 'propose', null],
      ]),
    )
    expect((await reviewsOf(lawful.id)).others).toMatchObject([{ title: row.title, answer: 'propose' }])
    const mails = await db.select().from(outboxMessage)
    expect(mails).toMatchObject([{ kind: 'review_proposal', personId: director.id }])
    expect(mails[0]?.body).toContain('Dobbeltkontrol af medicindosis')
    const events = (await db.select().from(auditEvent)).map(each => each.event)
    expect(events).toEqual(
      expect.arrayContaining(['requirement.registered', 'case.opened', 'requirement.reviewed']),
    )
    expect(await signalsOn(row.id)).not.toContain('no_critical_review new')
  })

  it('does not ask about what the form has said is not the same, and keeps that', async () => {
    const asked = await submit(registerRequirement, await filled({ different: String(lawful.id) }))
    expect((asked.step as AskedReview).lines.map(line => line.id)).toEqual([twin.id])
    await submit(registerRequirement, {
      ...(await filled({ reviewed: 'on', different: [String(lawful.id), '987654'] })),
      ...answer(twin, 'keep'),
    })
    const row = await made()
    expect(await (await reader()).select().from(likenessCorrection)).toMatchObject([
      { firstId: lawful.id, secondId: row.id, says: 'different', byPersonId: head.id },
    ])
  })

  it('goes by what the law stands behind: it starts no case beyond the authority', async () => {
    const answered = await submit(registerRequirement, {
      ...(await filled({ reviewed: 'on' })),
      ...answer(twin, 'keep'),
      ...answer(lawful, 'remove'),
    })
    expect(answered.errors).toEqual({
      [`answer_${lawful.id}`]: ['Det kan du ikke vælge her. Vælg et af de andre.'],
    })
    expect(await (await reader()).select().from(governanceCase)).toEqual([])
  })

  it('merges: nothing is registered anew, the reader is led to the old one, and it can be counted', async () => {
    const before = await rows()
    const answered = await submit(registerRequirement, {
      ...(await filled({ reviewed: 'on' })),
      ...answer(twin, 'merge'),
      ...answer(lawful, 'keep'),
    })
    expect(answered.redirectTo).toMatch(/^\/requirements\/STY-\d{4}$/)
    expect(answered.message).toBe('Det nye er lagt ind her. Der er ikke kommet et nyt krav.')
    expect(await rows()).toEqual(before)
    const db = await reader()
    // 6 minutes, 5 times a week, 44 weeks, 10 people.
    expect(await db.select().from(avoidedRegistration)).toMatchObject([
      { because: 'merged', intoId: twin.id, ownerUnitId: home.id, people: 10, hours: 220 },
    ])
    expect((await reviewsOf(twin.id)).tookIn).toMatchObject([{ hours: 220 }])
    const [event] = await db.select().from(auditEvent).where(eq(auditEvent.event, 'requirement.took_in'))
    expect(event).toMatchObject({ subjectId: String(twin.id), actorPersonId: head.id })
  })

  it('can be skipped, which is seen until it is held', async () => {
    await submit(registerRequirement, await filled({ intent: 'skip', reviewed: 'on' }))
    const row = await made()
    expect(await signalsOn(row.id)).toContain('no_critical_review new')
    const [found] = await (await reader()).select().from(signal).where(eq(signal.kind, 'no_critical_review'))
    expect(found?.evidence).toEqual({ otherIds: [twin.id, lawful.id].sort((a, b) => a - b) })
    const later = { requirementId: row.id, version: row.version, reviewed: 'on' }
    const missing = await submit(holdReviewAfterwards, later)
    expect(Object.keys(missing.errors ?? {})).toHaveLength(2)
    const held = await submit(holdReviewAfterwards, {
      ...later,
      ...answer(twin, 'remove'),
      ...answer(lawful, 'different'),
    })
    expect(held.message).toBe('Gennemgangen er gemt.')
    expect(await signalsOn(row.id)).toContain('no_critical_review cleared')
    expect(await (await reader()).select().from(governanceCase)).toMatchObject([{ requirementId: twin.id }])
    expect(await (await reader()).select().from(likenessCorrection)).toMatchObject([{ says: 'different' }])
  })

  it('can be held where nothing is found, and that is kept too', async () => {
    await submit(
      registerRequirement,
      await filled({ title: 'Nøgler til skabe', demand: 'Nøgler hænges op.' }),
    )
    const [row] = await (await reader())
      .select()
      .from(requirement)
      .where(eq(requirement.title, 'Nøgler til skabe'))
    if (!row) throw new Error('It was not registered')
    const held = await submit(holdReviewAfterwards, { requirementId: row.id, version: row.version })
    expect(held.message).toBe('Gennemgangen er gemt.')
    expect((await reviewsOf(row.id)).own).toMatchObject({ outcome: 'nothing_found' })
  })

  it('finds what guards the same risk for the same people, whatever its words', async () => {
    await submit(
      registerRequirement,
      await filled({ title: 'Nøgler til skabe', demand: 'Nøgler hænges op om aftenen.', risk: 'Tyveri' }),
    )
    const asked = await submit(
      registerRequirement,
      await filled({ title: 'Vagtrunde', demand: 'Der ses efter hver nat.', risk: ' tyveri' }),
    )
    const { lines } = asked.step as AskedReview
    expect(lines).toMatchObject([{ title: { text: 'Nøgler til skabe' }, words: '' }])
    expect(lines[0]?.reason).toMatch(/samme risiko$/)
  })

  it('asks when a draft is put in force, and a draft that is merged is given up', async () => {
    await submit(registerRequirement, await filled({ intent: 'draft' }))
    const draft = await made()
    const db = await reader()
    const editing = {
      ...formValues(await readContent(db, await requirementRow(db, draft.id))),
      requirementId: String(draft.id),
      version: String(draft.version),
      intent: 'active',
    }
    expect((await submit(editRequirement, editing)).step).toBeDefined()
    expect(await made()).toMatchObject({ status: 'draft', version: 1 })
    await submit(editRequirement, {
      ...editing,
      reviewed: 'on',
      ...answer(twin, 'merge'),
      ...answer(lawful, 'keep'),
    })
    expect(await made()).toMatchObject({ status: 'repealed', mergedIntoId: twin.id, activeFrom: null })
    expect(await db.select().from(avoidedRegistration)).toHaveLength(1)
  })

  it('asks when the level is raised, and not for any other edit', async () => {
    await submit(registerRequirement, {
      ...(await filled({ reviewed: 'on' })),
      ...answer(twin, 'keep'),
      ...answer(lawful, 'keep'),
    })
    const row = await made()
    const db = await reader()
    const editing = async (given: object) => {
      const now = await made()
      return {
        ...formValues(await readContent(db, now)),
        requirementId: String(row.id),
        version: String(now.version),
        intent: 'active',
        ...given,
      }
    }
    expect((await submit(editRequirement, await editing({ minutes: '7' }))).message).toBe(
      'Ændringerne er gemt.',
    )
    const raised = { level: 'municipality', authority: 'department' }
    const asked = await submit(editRequirement, await editing(raised))
    expect((asked.step as AskedReview).lines).toHaveLength(2)
    expect((await made()).level).toBe('institution')
    await submit(
      editRequirement,
      await editing({ ...raised, reviewed: 'on', ...answer(twin, 'keep'), ...answer(lawful, 'keep') }),
    )
    expect((await made()).level).toBe('municipality')
    const items = await db.select().from(criticalReviewItem)
    expect(items).toHaveLength(4)
  })
})

describe('trust repair first (§10)', () => {
  const lone = { title: 'Nøgler til skabe', demand: 'Nøgler hænges op.', introducedBecause: 'incident' }

  it('is asked before a new control after an incident, and what was said stays with it', async () => {
    const asked = await submit(registerRequirement, await filled(lone))
    expect(asked).toMatchObject({ errors: {}, step: { repair: true, lines: [] } })
    const empty = await submit(registerRequirement, await filled({ ...lone, reviewed: 'on' }))
    expect(empty.errors?.repair).toEqual(['Skriv, hvad I ville gøre i stedet for en ny kontrol.'])
    const named = await submit(registerRequirement, await filled({ ...lone, repair: 'Ring til 22334455' }))
    expect(named.errors?.repair).toHaveLength(1)
    await submit(registerRequirement, await filled({ ...lone, repair: 'Vi taler om det hver mandag.' }))
    const [row] = await (await reader()).select().from(requirement).where(eq(requirement.title, lone.title))
    expect((await reviewsOf(row?.id ?? 0)).repair).toBe('Vi taler om det hver mandag.')
  })

  it('can name the finished repair that the control comes from, of one’s own chain and no other', async () => {
    const finished = async (unit: { id: number }, title: string) => {
      const about = { unitId: unit.id, title, relation: 'team', stake: 'competence' } as const
      const { write } = await database()
      const [made] = await write(tx =>
        tx
          .insert(trustRepair)
          .values({ ...about, startedOn: '2026-01-01', finishedOn: '2026-02-01', learnt: 'Noget' })
          .returning(),
      )
      return made?.id ?? 0
    }
    const own = await finished(home, 'En nøgle blev væk')
    const far = await finished(beside, 'Noget helt andet')
    const asked = await submit(registerRequirement, await filled(lone))
    expect(asked.step).toMatchObject({ repairs: [{ value: String(own), label: 'En nøgle blev væk' }] })
    const said = { ...lone, reviewed: 'on', repair: 'Vi taler om det hver mandag.' }
    const refused = await submit(registerRequirement, await filled({ ...said, fromRepair: String(far) }))
    expect(refused.errors?.fromRepair).toHaveLength(1)
    await submit(registerRequirement, await filled({ ...said, fromRepair: String(own) }))
    const [row] = await (await reader()).select().from(requirement).where(eq(requirement.title, lone.title))
    expect((await reviewsOf(row?.id ?? 0)).fromRepairId).toBe(own)
  })

  it('can take the place of the control: nothing is registered, and it is counted', async () => {
    const before = await rows()
    const answered = await submit(
      registerRequirement,
      await filled({ ...lone, intent: 'repair', reviewed: 'on', repair: 'Vi taler om det hver mandag.' }),
    )
    expect(answered).toMatchObject({ status: 'done', message: /ikke registreret/ })
    expect(await rows()).toEqual(before)
    expect(await (await reader()).select().from(avoidedRegistration)).toMatchObject([
      { because: 'repaired', intoId: null, title: lone.title },
    ])
  })
})
