import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { database, reader } from '@/db/client'
import { auditEvent, person } from '@/db/schema'
import { governed } from './action'
import { DomainError } from './domain-error'
import { text } from './form-fields'
import { whatWasSaid } from './said-reads'
import { actAs, submit } from './testing/act-as'
import { aMunicipality, aPerson, aUnit, type Person, type Unit } from './testing/factories'
import { withFreshDatabase } from './testing/fresh-database'

withFreshDatabase({ each: 'test' })

let team: Unit
let head: Person
let colleague: Person

beforeEach(async () => {
  team = await aUnit(await aMunicipality())
  head = await aPerson(team, { roles: ['head'] })
  colleague = await aPerson(team, { name: 'Asta Holm' })
})

afterEach(() => vi.restoreAllMocks())

/** Renames the colleague; what happens after the change is the test's to say. */
const rename = (afterwards: () => void = () => {}, name: z.ZodType<string> = text(20)) =>
  governed('round.manage', {
    schema: z.object({ name }),
    subject: () => ({ unitId: team.id }),
    async run({ input, tx, record }) {
      const after = { name: input.name }
      await tx.update(person).set(after).where(eq(person.id, colleague.id))
      await record({ event: 'person.renamed', subjectType: 'person', subjectId: colleague.id, after })
      afterwards()
      return { message: 'platform.done' }
    },
  })

const nameNow = async () => {
  const [row] = await (await reader()).select().from(person).where(eq(person.id, colleague.id))
  return row?.name
}
const events = async () => (await reader()).select().from(auditEvent)

describe('a governed action', () => {
  it('carries out what is allowed and leaves an audit event', async () => {
    await actAs(head)
    expect(await submit(rename(), { name: 'Asta Berg' })).toEqual({ status: 'done', message: 'Det er gemt.' })
    expect(await nameNow()).toBe('Asta Berg')
    expect(await events()).toMatchObject([{ event: 'person.renamed', actorPersonId: head.id }])
  })

  it('refuses somebody who may not, somebody disabled and somebody signed out, and keeps what they typed', async () => {
    const values = { name: 'Asta Berg' }
    await actAs(colleague)
    expect(await submit(rename(), values)).toEqual({
      status: 'refused',
      message: 'Det har du ikke adgang til at gøre her.',
      values,
    })
    await actAs(head)
    await (await database()).write(tx => tx.update(person).set({ status: 'disabled' }))
    expect(await submit(rename(), values)).toMatchObject({ status: 'refused', values })
    await actAs(null)
    expect((await submit(rename(), values)).message).toMatch('ikke logget ind')
    expect(await nameNow()).toBe('Asta Holm')
  })

  it('tells at the field what is wrong with it', async () => {
    await actAs(head)
    expect(await submit(rename(), { name: 'x'.repeat(21) })).toMatchObject({
      status: 'refused',
      errors: { name: ['Teksten er for lang. Der er plads til 20 tegn.'] },
    })
  })

  it('says one thing at a time about a field', async () => {
    await actAs(head)
    const day = rename(
      undefined,
      z
        .string()
        .min(1, 'platform.errors.required')
        .regex(/^\d{4}/, 'platform.errors.notADay'),
    )
    expect((await submit(day, { name: '' })).errors).toEqual({ name: ['Feltet skal udfyldes.'] })
    expect((await submit(day, { name: 'nu' })).errors).toEqual({
      name: ['Skriv en dato, der findes, for eksempel 12-12-2026.'],
    })
  })

  it('takes everything back when the rules refuse half-way', async () => {
    await actAs(head)
    const refuse = rename(() => {
      throw new DomainError('platform.errors.notFound', {}, 'name')
    })
    expect(await submit(refuse, { name: 'Asta Berg' })).toMatchObject({
      errors: { name: ['Det findes ikke længere.'] },
    })
    expect(await nameNow()).toBe('Asta Holm')
    expect(await events()).toEqual([])
  })

  it('gives an unexpected failure a number that is also in the log, and no detail', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    await actAs(head)
    const broken = rename(() => {
      throw new Error('disk on fire')
    })
    const { message } = await submit(broken, { name: 'Asta Berg' })
    const logged = JSON.parse(String(log.mock.calls[0]?.[0])) as { id: string; error: string }
    expect(message).toContain(logged.id)
    expect(message).not.toContain('fire')
    expect(logged.error).toContain('disk on fire')
    expect(await nameNow()).toBe('Asta Holm')
  })

  it('writes nothing in the log of what was to be stored', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    await actAs(head)
    const broken = governed('round.manage', {
      schema: z.object({}),
      subject: () => ({ unitId: team.id }),
      async run({ tx }) {
        const values = {
          name: 'Bo',
          status: 'active' as const,
          passwordHash: 'a hash',
          professionalGroupId: 1,
        }
        await tx.insert(person).values({ ...values, unitId: 99_999 })
        return {}
      },
    })
    expect(await submit(broken)).toMatchObject({ status: 'refused' })
    const logged = String(log.mock.calls[0]?.[0])
    expect(logged).toContain('FOREIGN KEY')
    expect(logged).not.toContain('a hash')
  })

  it('does nothing twice for the same form, and lets nobody use the form key of another', async () => {
    await actAs(head)
    await submit(rename(), { name: 'Asta Berg', _form: 'k1' })
    await submit(rename(), { name: 'Asta Dahl', _form: 'k1' })
    expect(await nameNow()).toBe('Asta Berg')
    const other = await aPerson(team, { roles: ['head'] })
    await actAs(other)
    expect(await submit(rename(), { name: 'Asta Dahl', _form: 'k1' })).toMatchObject({ status: 'done' })
    expect(await nameNow()).toBe('Asta Dahl')
  })

  it('refuses to change anything without saying what', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await actAs(head)
    const silent = governed('round.manage', {
      schema: z.object({}),
      subject: () => ({ unitId: team.id }),
      async run({ tx }) {
        await tx.update(person).set({ name: 'Nobody' }).where(eq(person.id, colleague.id))
        return {}
      },
    })
    expect(await submit(silent)).toMatchObject({ status: 'refused' })
    expect(await nameNow()).toBe('Asta Holm')
  })

  it('sends on to another page where it says so', async () => {
    await actAs(head)
    const away = governed('round.manage', {
      schema: z.object({}),
      subject: () => ({ unitId: team.id }),
      async run({ record }) {
        await record({ event: 'person.seen', subjectType: 'person', subjectId: colleague.id })
        return { message: 'platform.done', redirectTo: '/requirements' }
      },
    })
    expect(await submit(away)).toEqual({
      status: 'done',
      redirectTo: '/requirements',
      message: 'Det er gemt.',
    })
  })

  it('tells nobody else there what was done', async () => {
    await actAs(head)
    await submit(rename(), { name: 'Asta Dahl', _form: 'k9' })
    expect(await whatWasSaid({ personId: head.id }, 'k9')).toEqual({
      da: expect.stringMatching(/\S/),
      en: expect.stringMatching(/\S/),
    })
    expect(await whatWasSaid({ personId: colleague.id }, 'k9')).toBeNull()
    expect(await whatWasSaid({ personId: head.id }, 'k10')).toBeNull()
  })
})
