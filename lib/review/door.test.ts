import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
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
} from '@/db/schema'
import { submit } from '@/lib/platform/testing/act-as'
import { aRequirement, type Requirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { editRequirement, registerRequirement } from '@/lib/register/actions'
import { formValues } from '@/lib/register/content'
import { readContent } from '@/lib/register/content-reads'
import { requirementRow } from '@/lib/register/requirement-reads'
import { holdReviewAfterwards } from './actions'
import { reviewsOf } from './review-queries'
import type { AskedReview } from './review-words'
import { aDoorWorld, type DoorWorld, doorForm, titles } from './testing/door-world'

withFreshDatabase({ each: 'test' })

let world: DoorWorld
beforeEach(async () => {
  world = await aDoorWorld()
})
const filled = (given: Record<string, string | string[]> = {}) => doorForm(world, given)
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

describe('what only is on the subject, at the door (§6)', () => {
  const rota = { title: 'Bestilling af medicin', demand: 'Medicin bestilles om tirsdagen.' }
  let near: Requirement
  beforeEach(async () => {
    near = await aRequirement(world.home, {
      ...{ title: 'Nøgle til medicinskab', demand: 'Nøglen til medicinskabet hænger i vagtrummet.' },
      ...{ introducedBecause: 'law', legalStatus: 'no_basis', reviewBy: '2099-01-01' },
    })
  })
  const askedOf = (state: { step?: unknown }) => state.step as AskedReview

  it('is shown and need not be answered: it stands, and what is kept says that nothing was said of it', async () => {
    const step = askedOf(await submit(registerRequirement, await filled()))
    expect(step.lines.map(line => [line.id, line.mustAnswer]).sort()).toEqual(
      [
        [world.twin.id, true],
        [world.lawful.id, true],
        [near.id, false],
      ].sort(),
    )
    const sent = {
      ...(await filled({ reviewed: 'on', shown: step.lines.map(line => String(line.id)) })),
      ...answer(world.twin, 'keep'),
      ...answer(world.lawful, 'keep'),
    }
    expect((await submit(registerRequirement, sent)).message).toBe('Kravet er registreret og gælder nu.')
    const items = await (await reader()).select().from(criticalReviewItem)
    expect(items.find(each => each.requirementId === near.id)).toMatchObject({
      ...{ answer: null, overlaps: false, caseId: null },
    })
    const view = await reviewsOf((await made()).id)
    expect(view.own?.items.find(each => each.id === near.id)?.said).toBe('stands')
    expect((await reviewsOf(near.id)).others).toEqual([])
  })

  it('can be answered, and that is done', async () => {
    const sent = {
      ...(await filled({ reviewed: 'on', shown: String(near.id) })),
      ...answer(world.twin, 'keep'),
      ...answer(world.lawful, 'keep'),
      ...answer(near, 'remove'),
    }
    await submit(registerRequirement, sent)
    expect(await (await reader()).select().from(governanceCase)).toMatchObject([{ requirementId: near.id }])
  })

  it('is shown once also where nothing asks for the same, without a way to skip what needs no answer', async () => {
    const shown = await submit(registerRequirement, await filled(rota))
    const step = askedOf(shown)
    expect(shown).toMatchObject({ status: 'refused', errors: {} })
    expect(step).toMatchObject({
      canSkip: false,
      lead: 'Intet andet krav beder de samme mennesker om det samme.',
    })
    expect(step.lines.every(line => !line.mustAnswer)).toBe(true)
    const again = await filled({ ...rota, reviewed: 'on', shown: step.lines.map(line => String(line.id)) })
    expect((await submit(registerRequirement, again)).message).toBe('Kravet er registreret og gælder nu.')
  })

  it('does not stand by silence where the form has not shown it: what came meanwhile is shown first', async () => {
    const sent = {
      ...(await filled({ reviewed: 'on', shown: [world.twin, world.lawful].map(each => String(each.id)) })),
      ...answer(world.twin, 'keep'),
      ...answer(world.lawful, 'keep'),
    }
    const back = await submit(registerRequirement, sent)
    expect(back).toMatchObject({ status: 'refused', errors: {} })
    expect(askedOf(back).lines.map(line => line.id)).toContain(near.id)
    expect(back.values).toMatchObject(answer(world.twin, 'keep'))
  })
})

describe('the review at the door (§6)', () => {
  it('shows what already binds the same people on the same subject, why, and what may be done; nothing is registered yet', async () => {
    const before = await titles()
    const asked = await submit(registerRequirement, await filled())
    expect(asked).toMatchObject({ status: 'refused', errors: {} })
    const step = asked.step as AskedReview
    expect(step.lines.map(line => line.id).sort()).toEqual([world.twin.id, world.lawful.id].sort())
    const [own, law] = [world.twin, world.lawful].map(each => step.lines.find(line => line.id === each.id))
    expect(own?.reason).toMatch(/samme emne: .*medicin.*; samme mennesker: 10 i Hjemmeplejen Nord/)
    expect(own?.title.marks.length).toBeGreaterThan(0)
    expect(own?.answers.map(each => each.value)).toEqual(['merge', 'replace', 'remove', 'keep', 'different'])
    expect(law?.answers.map(each => each.value)).toEqual(['merge', 'propose', 'keep', 'different'])
    expect(law?.limit).toMatch(/Loven kræver netop denne form/)
    expect(own?.verdict.word).toBe('Ikke vurderet')
    expect(await titles()).toEqual(before)
  })

  it('is nothing where nothing overlaps', async () => {
    const answered = await submit(
      registerRequirement,
      await filled({ title: 'Nøgler til skabe', demand: 'Nøgler hænges op om aftenen.' }),
    )
    expect(answered.message).toBe('Kravet er registreret og gælder nu.')
    const [review] = await (await reader()).select().from(criticalReview)
    expect(review).toMatchObject({ outcome: 'nothing_found', byPersonId: world.head.id })
  })

  it('tells at each what is not answered, with the answers still there', async () => {
    const answered = await submit(registerRequirement, {
      ...(await filled({ reviewed: 'on' })),
      ...answer(world.twin, 'keep'),
    })
    expect(answered.errors).toEqual({ [`answer_${world.lawful.id}`]: ['Vælg, hvad der skal ske med det.'] })
    expect(answered.values).toMatchObject(answer(world.twin, 'keep'))
    expect(answered.step).toBeDefined()
  })

  it('starts the cases of what was decided together with the registration, and keeps what was said', async () => {
    await submit(registerRequirement, {
      ...(await filled({ reviewed: 'on' })),
      ...answer(world.twin, 'replace'),
      ...answer(world.lawful, 'propose'),
    })
    const row = await made()
    expect(row.status).toBe('active')
    const db = await reader()
    const cases = await db.select().from(governanceCase)
    expect(cases).toMatchObject([
      {
        requirementId: world.twin.id,
        unitId: world.home.id,
        coversAll: true,
        state: 'examining',
        openedByPersonId: world.head.id,
      },
    ])
    const view = await reviewsOf(row.id)
    expect(view.own).toMatchObject({ outcome: 'reviewed', by: 'Mette Lund' })
    expect(view.own?.items.map(each => [each.id, each.said, each.caseId])).toEqual(
      expect.arrayContaining([
        [world.twin.id, 'replace', cases[0]?.id],
        [world.lawful.id, 'propose', null],
      ]),
    )
    expect((await reviewsOf(world.lawful.id)).others).toMatchObject([{ title: row.title, answer: 'propose' }])
    const mails = await db.select().from(outboxMessage)
    expect(mails).toMatchObject([{ kind: 'review_proposal', personId: world.director.id }])
    expect(mails[0]?.body).toContain('Dobbeltkontrol af medicindosis')
    const events = (await db.select().from(auditEvent)).map(each => each.event)
    expect(events).toEqual(
      expect.arrayContaining(['requirement.registered', 'case.opened', 'requirement.reviewed']),
    )
    expect(await signalsOn(row.id)).not.toContain('no_critical_review new')
  })

  it('does not ask about what the form has said is not the same, and keeps that', async () => {
    const asked = await submit(registerRequirement, await filled({ different: String(world.lawful.id) }))
    expect((asked.step as AskedReview).lines.map(line => line.id)).toEqual([world.twin.id])
    await submit(registerRequirement, {
      ...(await filled({ reviewed: 'on', different: [String(world.lawful.id), '987654'] })),
      ...answer(world.twin, 'keep'),
    })
    const row = await made()
    expect(await (await reader()).select().from(likenessCorrection)).toMatchObject([
      { firstId: world.lawful.id, secondId: row.id, says: 'different', byPersonId: world.head.id },
    ])
  })

  it('goes by what the law stands behind: it starts no case beyond the authority', async () => {
    const answered = await submit(registerRequirement, {
      ...(await filled({ reviewed: 'on' })),
      ...answer(world.twin, 'keep'),
      ...answer(world.lawful, 'remove'),
    })
    expect(answered.errors).toEqual({
      [`answer_${world.lawful.id}`]: ['Det kan du ikke vælge her. Vælg et af de andre.'],
    })
    expect(await (await reader()).select().from(governanceCase)).toEqual([])
  })

  it('merges: nothing is registered anew, the reader is led to the old one, and it can be counted', async () => {
    const before = await titles()
    const answered = await submit(registerRequirement, {
      ...(await filled({ reviewed: 'on' })),
      ...answer(world.twin, 'merge'),
      ...answer(world.lawful, 'keep'),
    })
    expect(answered.redirectTo).toMatch(/^\/requirements\/STY-\d{4}$/)
    expect(answered.message).toBe('Det nye er lagt ind her. Der er ikke kommet et nyt krav.')
    expect(await titles()).toEqual(before)
    const db = await reader()
    // 6 minutes, 5 times a week, 44 weeks, 10 people.
    expect(await db.select().from(avoidedRegistration)).toMatchObject([
      { because: 'merged', intoId: world.twin.id, ownerUnitId: world.home.id, people: 10, hours: 220 },
    ])
    expect((await reviewsOf(world.twin.id)).tookIn).toMatchObject([{ hours: 220 }])
    const [event] = await db.select().from(auditEvent).where(eq(auditEvent.event, 'requirement.took_in'))
    expect(event).toMatchObject({ subjectId: String(world.twin.id), actorPersonId: world.head.id })
  })

  it('can be skipped, which is seen until it is held', async () => {
    await submit(registerRequirement, await filled({ intent: 'skip', reviewed: 'on' }))
    const row = await made()
    expect(await signalsOn(row.id)).toContain('no_critical_review new')
    const [found] = await (await reader()).select().from(signal).where(eq(signal.kind, 'no_critical_review'))
    expect(found?.evidence).toEqual({ otherIds: [world.twin.id, world.lawful.id].sort((a, b) => a - b) })
    const later = { requirementId: row.id, version: row.version, reviewed: 'on' }
    const missing = await submit(holdReviewAfterwards, later)
    expect(Object.keys(missing.errors ?? {})).toHaveLength(2)
    const held = await submit(holdReviewAfterwards, {
      ...later,
      ...answer(world.twin, 'remove'),
      ...answer(world.lawful, 'different'),
    })
    expect(held.message).toBe('Gennemgangen er gemt.')
    expect(await signalsOn(row.id)).toContain('no_critical_review cleared')
    expect(await (await reader()).select().from(governanceCase)).toMatchObject([
      { requirementId: world.twin.id },
    ])
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
      ...formValues(await readContent(db, await requirementRow(db, draft.id)), 'da'),
      requirementId: String(draft.id),
      version: String(draft.version),
      intent: 'active',
    }
    expect((await submit(editRequirement, editing)).step).toBeDefined()
    expect(await made()).toMatchObject({ status: 'draft', version: 1 })
    await submit(editRequirement, {
      ...editing,
      reviewed: 'on',
      ...answer(world.twin, 'merge'),
      ...answer(world.lawful, 'keep'),
    })
    expect(await made()).toMatchObject({ status: 'repealed', mergedIntoId: world.twin.id, activeFrom: null })
    expect(await db.select().from(avoidedRegistration)).toHaveLength(1)
  })

  it('asks when the level is raised, and not for any other edit', async () => {
    await submit(registerRequirement, {
      ...(await filled({ reviewed: 'on' })),
      ...answer(world.twin, 'keep'),
      ...answer(world.lawful, 'keep'),
    })
    const row = await made()
    const db = await reader()
    const editing = async (given: object) => {
      const now = await made()
      return {
        ...formValues(await readContent(db, now), 'da'),
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
      await editing({
        ...raised,
        reviewed: 'on',
        ...answer(world.twin, 'keep'),
        ...answer(world.lawful, 'keep'),
      }),
    )
    expect((await made()).level).toBe('municipality')
    const items = await db.select().from(criticalReviewItem)
    expect(items).toHaveLength(4)
  })
})
