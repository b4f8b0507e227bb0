import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { auditEvent } from '@/db/schema'
import { type Change, recordChange } from '@/lib/audit/record'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aRequirement, type Person, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { carryIntoRegister } from '@/lib/workflow/register-effect-writes'
import { editRequirement } from './actions'
import { requirementRow } from './requirement-reads'
import { aRegisterWorld, editing, onlyRequirement } from './testing/register-world'

withFreshDatabase({ each: 'test' })

let home: Unit
let team: Unit
let elsewhere: Unit
let head: Person
let other: Person

beforeEach(async () => {
  ;({ home, team, elsewhere, head, other } = await aRegisterWorld())
})

describe('editing a requirement', () => {
  it('takes lines as they are typed, however a browser ends them', async () => {
    const made = await aRequirement(home, { demand: 'Først dette.\nSå dette.' })
    await actAs(head)
    const line = 'x'.repeat(39)
    await submit(
      editRequirement,
      await editing(made.id, { demand: 'Først dette.\r\nSå dette.', minutes: '4' }),
    )
    const [event] = await (await reader())
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.event, 'requirement.edited'))
    expect(event?.after).toEqual({ minutes: 4, version: 2 })
    const long = Array.from({ length: 100 }, () => line).join('\r\n')
    expect((await submit(editRequirement, await editing(made.id, { demand: long }))).status).toBe('done')
  })

  it('does not take the order of units for a change', async () => {
    const made = await aRequirement(home, { binds: [home, elsewhere] })
    const seconds = await editing(made.id, {
      title: 'Kontrolskema',
      binds: [String(elsewhere.id), String(home.id)],
    })
    await actAs(other)
    const binds = [home, team, elsewhere].map(unit => String(unit.id))
    await submit(editRequirement, await editing(made.id, { binds }))
    await actAs(head)
    const answer = await submit(editRequirement, seconds)
    expect(answer.errors?.binds?.join(' ')).toMatch('Du havde ikke rørt det')
    expect(answer.values?.binds).toEqual(binds)
  })

  it('tells the second of two what a decision has changed meanwhile too', async () => {
    const made = await aRequirement(home, { reviewBy: '2026-12-01', binds: [home, team] })
    const seconds = await editing(made.id, { title: 'Kontrolskema' })
    await actAs(other)
    await submit(editRequirement, await editing(made.id, { minutes: '8' }))
    const { write } = await database()
    await write(async tx => {
      const effect = {
        tx,
        tree: (await actorOf(head)).tree,
        row: { unitId: team.id } as never,
        about: await requirementRow(tx, made.id),
        proposal: { form: 'explain' } as never,
        effectDay: '2026-11-23',
        share: 1,
        record: (change: Change) => recordChange(tx, null, change),
      }
      await carryIntoRegister(effect, ['set_review_date'])
      await carryIntoRegister({ ...effect, about: await requirementRow(tx, made.id) }, ['end_binding'])
    })
    await actAs(head)
    const answer = await submit(editRequirement, seconds)
    expect(Object.keys(answer.errors ?? {}).sort()).toEqual(['binds', 'minutes', 'reviewBy'])
    expect(answer.values).toMatchObject({ reviewBy: '2027-11-23', binds: [String(home.id)], minutes: '8' })
  })

  it('leaves what a requirement derives from alone, though that has been repealed since', async () => {
    const upper = await aRequirement(home, {
      referenceNumber: 71,
      status: 'repealed',
      repealedFrom: '2026-01-01',
    })
    const made = await aRequirement(home, { referenceNumber: 72, derivesFromId: upper.id })
    await actAs(head)
    expect((await submit(editRequirement, await editing(made.id, { minutes: '4' }))).status).toBe('done')
    const fresh = await aRequirement(home, { referenceNumber: 73 })
    const answer = await submit(editRequirement, await editing(fresh.id, { derivesFrom: 'STY-0071' }))
    expect(answer.errors).toHaveProperty('derivesFrom')
  })

  it('keeps who changed what from what to what', async () => {
    const made = await aRequirement(home)
    await actAs(head)
    expect(
      (await submit(editRequirement, await editing(made.id, { minutes: '4', level: 'institution' }))).status,
    ).toBe('done')
    const [event] = await (await reader())
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.event, 'requirement.edited'))
    expect(event).toMatchObject({
      actorPersonId: head.id,
      before: { minutes: 12, version: 1 },
      after: { minutes: 4, version: 2 },
    })
  })

  it('tells the second of two what the first changed, and loses nothing of either', async () => {
    const made = await aRequirement(home, { title: 'Kontrolskema' })
    const seconds = await editing(made.id, { title: 'Kontrolskema ved besøg', purpose: 'At opdage fejl.' })
    await actAs(other)
    await submit(editRequirement, await editing(made.id, { title: 'Tjekliste', minutes: '8' }))
    await actAs(head)
    const answer = await submit(editRequirement, seconds)
    expect(answer).toMatchObject({
      status: 'refused',
      errors: {
        title: ['I har begge ændret det. Nu står der i registret: »Tjekliste«. Dit står i feltet.'],
        minutes: ['Er ændret til »8«. Du havde ikke rørt det, så det står i feltet nu.'],
      },
      values: { title: 'Kontrolskema ved besøg', purpose: 'At opdage fejl.', minutes: '8', version: '2' },
    })
    expect(answer.message).toMatch(/^Jens Holm har ændret kravet, mens du skrev/)
    expect(await onlyRequirement()).toMatchObject({ title: 'Tjekliste', minutes: 8 })
    expect((await submit(editRequirement, { ...answer.values, intent: 'active' })).status).toBe('done')
    expect(await onlyRequirement()).toMatchObject({
      title: 'Kontrolskema ved besøg',
      purpose: 'At opdage fejl.',
      minutes: 8,
      version: 3,
    })
  })

  it('changes whom it binds only in units one leads', async () => {
    const made = await aRequirement(home, { binds: [home, elsewhere] })
    await actAs(head)
    const gone = await submit(editRequirement, await editing(made.id, { binds: [String(home.id)] }))
    expect(gone.errors?.binds).toEqual(['Du kan kun ændre, om kravet gælder i enheder, du selv leder.'])
    const kept = await editing(made.id, { binds: [String(team.id), String(elsewhere.id)] })
    expect((await submit(editRequirement, kept)).status).toBe('done')
  })

  it('never lets a requirement come from itself', async () => {
    const upper = await aRequirement(home, { referenceNumber: 71 })
    await aRequirement(home, { referenceNumber: 72, derivesFromId: upper.id })
    await actAs(head)
    const answer = await submit(editRequirement, await editing(upper.id, { derivesFrom: 'STY-0072' }))
    expect(answer.errors?.derivesFrom).toEqual(['Så ville kravet bygge på sig selv. Vælg et andet.'])
  })
})
