import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { auditEvent, requirement, risk } from '@/db/schema'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aPerson, aRequirement, aUnit, type Person, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { editRequirement, registerRequirement } from './actions'
import { formChoices } from './form-queries'
import { readFilters } from './list-filters'
import { requirementPage } from './page-queries'
import { listRequirements } from './queries'
import { readSignals } from './requirement-reads'
import { aRegisterWorld, editing, filledBy, onlyRequirement } from './testing/register-world'

withFreshDatabase({ each: 'test' })

let home: Unit
let elsewhere: Unit
let head: Person

beforeEach(async () => {
  ;({ home, elsewhere, head } = await aRegisterWorld())
})

describe('registering a requirement', () => {
  it('takes the next reference, counts its hours, and is self-imposed after an incident', async () => {
    await aRequirement(elsewhere, { referenceNumber: 41 })
    await actAs(head)
    expect(await submit(registerRequirement, await filledBy(head))).toEqual({
      status: 'done',
      redirectTo: '/requirements/STY-0042',
      message: 'Kravet er registreret og gælder nu.',
    })
    const page = await requirementPage(await actorOf(head), 42)
    expect(page).toMatchObject({ people: 24, time: { hours: 528, weeklyEach: 30, money: null } })
    const signals = await readSignals(await reader(), page?.row.id ?? 0)
    expect(signals.map(each => each.kind)).toContain('self_imposed')
    expect(page?.mayEdit).toBe(true)
    const events = await (await reader())
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.event, 'requirement.registered'))
    expect(events).toMatchObject([{ actorPersonId: head.id, after: { minutes: 6, binds: [home.id] } }])
  })

  it('tells at each field what is missing, all at once, and keeps what was typed', async () => {
    await actAs(head)
    const typed = await filledBy(head, { title: '', kind: '', minutes: 'seks', binds: [] })
    const answer = await submit(registerRequirement, typed)
    expect(answer.status).toBe('refused')
    expect(Object.keys(answer.errors ?? {}).sort()).toEqual(['binds', 'kind', 'minutes', 'title'])
    expect(answer.errors?.minutes).toEqual(['Skriv et tal, for eksempel 12 eller 2,5.'])
    expect(answer.values?.demand).toBe(typed.demand)
  })

  it.each([
    [
      { minutes: '' },
      'minutes',
      'Skriv, hvor mange minutter det tager hver gang. Tager det ingen tid, så skriv 0.',
    ],
    [{ occurrences: '' }, 'occurrences', 'Skriv, hvor mange gange det sker.'],
    [{ level: 'state' }, 'authority', /kan kun staten ophæve/],
    [
      { risk: 'Medicinfejl', riskConcernsCitizens: 'on' },
      'professionallyResponsible',
      /skal der stå, hvem der er fagligt ansvarlig/,
    ],
    [
      { introducedOn: '2026-05-01', reviewBy: '2026-05-01' },
      'reviewBy',
      /efter den dag, kravet blev indført/,
    ],
    [{ derivesFrom: 'STY-9999' }, 'derivesFrom', 'Der er intet krav med det nummer.'],
    [{ derivesFrom: 'medicinloven' }, 'derivesFrom', /Skriv et nummer som STY-0042/],
  ])('says what cannot be: %j', async (given, field, sentence) => {
    await actAs(head)
    const answer = await submit(registerRequirement, await filledBy(head, given as Record<string, string>))
    expect(answer.errors?.[field]?.join(' ')).toMatch(sentence)
    expect(await (await reader()).select().from(requirement)).toEqual([])
  })

  it('asks for the professionally responsible when the risk is already known to concern citizens', async () => {
    await actAs(head)
    const first = {
      risk: 'Medicinfejl',
      riskConcernsCitizens: 'on',
      professionallyResponsible: 'Ledende sygeplejerske',
    }
    expect((await submit(registerRequirement, await filledBy(head, first))).status).toBe('done')
    const second = await submit(registerRequirement, await filledBy(head, { risk: ' medicinfejl ' }))
    expect(second.errors?.professionallyResponsible).toHaveLength(1)
    expect(await (await reader()).select().from(risk)).toMatchObject([
      { name: 'Medicinfejl', concernsCitizens: true },
    ])
  })

  it('binds only units one leads', async () => {
    await actAs(head)
    expect(
      await submit(registerRequirement, await filledBy(head, { binds: [String(elsewhere.id)] })),
    ).toMatchObject({
      status: 'refused',
      message: 'Det har du ikke adgang til at gøre her.',
    })
    const employee = await aPerson(home)
    await actAs(employee)
    expect((await submit(registerRequirement, await filledBy(head))).status).toBe('refused')
    expect(await (await reader()).select().from(requirement)).toEqual([])
  })

  it('does not ask how often what takes no time is done', async () => {
    await actAs(head)
    await submit(registerRequirement, await filledBy(head, { minutes: '0', occurrences: '' }))
    const made = await onlyRequirement()
    expect(made).toMatchObject({ status: 'active', minutes: 0, occurrences: null })
    const page = await requirementPage(await actorOf(head), made.referenceNumber)
    expect(page?.time).toMatchObject({ hours: 0, weeklyEach: 0 })
  })

  it('can be put aside as a draft that binds nobody, and be put in force later', async () => {
    await actAs(head)
    await submit(registerRequirement, await filledBy(head, { intent: 'draft', minutes: '', occurrences: '' }))
    const draft = await onlyRequirement()
    expect(draft).toMatchObject({ status: 'draft', activeFrom: null })
    const inForce = await listRequirements(await actorOf(head), readFilters({}))
    expect(inForce.total).toBe(0)
    await submit(
      editRequirement,
      await editing(draft.id, { minutes: '6', occurrences: '5', repair: 'Vi taler om det.' }),
    )
    expect(await onlyRequirement()).toMatchObject({ status: 'active', minutes: 6, version: 2 })
    expect((await listRequirements(await actorOf(head), readFilters({}))).total).toBe(1)
  })
})

describe('a unit that is closed', () => {
  it('comes to own or be bound by nothing more, and what it has stands', async () => {
    const closed = await aUnit(home, { name: 'Team Vest', closedOn: '2026-01-01' })
    await actAs(head)
    for (const field of ['ownerUnitId', 'binds']) {
      const answer = await submit(registerRequirement, await filledBy(head, { [field]: String(closed.id) }))
      expect(answer.errors, field).toHaveProperty(field)
    }
    const choices = await formChoices(await actorOf(head))
    expect(choices.ownerUnits.map(unit => unit.id)).not.toContain(closed.id)
    const made = await aRequirement(closed, { binds: [home, closed] })
    expect((await submit(editRequirement, await editing(made.id, { minutes: '4' }))).status).toBe('done')
  })
})
