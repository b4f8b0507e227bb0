import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { auditEvent, requirement, risk, signal } from '@/db/schema'
import { type Change, recordChange } from '@/lib/audit/record'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  roleOn,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { carryIntoRegister } from '@/lib/workflow/register-effect-writes'
import { editRequirement, registerRequirement, repealRequirement } from './actions'
import { formValues } from './content'
import { readContent, readSignals, requirementRow } from './content-reads'
import { formChoices, startingContent } from './form-queries'
import { readFilters } from './list-filters'
import { requirementPage } from './page-queries'
import { listRequirements } from './queries'

withFreshDatabase({ each: 'test' })

let root: Unit
let home: Unit
let team: Unit
let elsewhere: Unit
let head: Person
let other: Person

beforeEach(async () => {
  root = await aMunicipality()
  const department = await aUnit(root)
  home = await aUnit(department, { name: 'Hjemmeplejen Nord' })
  team = await aUnit(home)
  elsewhere = await aUnit(department, { name: 'Plejecenter Søbo' })
  head = await aPerson(home, { roles: ['head'], name: 'Mette Lund' })
  other = await aPerson(home, { roles: ['head'], name: 'Jens Holm' })
  for (let number = 0; number < 22; number++) await aPerson(team)
})

/** The form as the head sends it, with what differs from where it starts. */
async function filled(given: Record<string, string | string[]> = {}) {
  return {
    ...formValues(startingContent(await actorOf(head)), 'da'),
    title: 'To underskrifter ved medicinhåndtering',
    demand: 'To medarbejdere skriver under, hver gang medicin doseres.',
    kind: 'documentation',
    introducedBecause: 'incident',
    legalStatus: 'purpose_required',
    minutes: '6',
    occurrences: '5',
    period: 'week',
    intent: 'active',
    repair: 'Vi gennemgår dosis med hele holdet.',
    ...given,
  }
}

async function only() {
  const [row] = await (await reader()).select().from(requirement)
  if (!row) throw new Error('Nothing is registered')
  return row
}

/** The edit form of a requirement as it stands now, with changes. */
async function editing(id: number, given: Record<string, string | string[]> = {}) {
  const db = await reader()
  const row = await requirementRow(db, id)
  return {
    ...formValues(await readContent(db, row), 'da'),
    requirementId: String(id),
    version: String(row.version),
    intent: 'active',
    ...given,
  }
}

describe('registering a requirement', () => {
  it('takes the next reference, counts its hours, and is self-imposed after an incident', async () => {
    await aRequirement(elsewhere, { referenceNumber: 41 })
    await actAs(head)
    expect(await submit(registerRequirement, await filled())).toEqual({
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
    const typed = await filled({ title: '', kind: '', minutes: 'seks', binds: [] })
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
    const answer = await submit(registerRequirement, await filled(given as Record<string, string>))
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
    expect((await submit(registerRequirement, await filled(first))).status).toBe('done')
    const second = await submit(registerRequirement, await filled({ risk: ' medicinfejl ' }))
    expect(second.errors?.professionallyResponsible).toHaveLength(1)
    expect(await (await reader()).select().from(risk)).toMatchObject([
      { name: 'Medicinfejl', concernsCitizens: true },
    ])
  })

  it('binds only units one leads', async () => {
    await actAs(head)
    expect(await submit(registerRequirement, await filled({ binds: [String(elsewhere.id)] }))).toMatchObject({
      status: 'refused',
      message: 'Det har du ikke adgang til at gøre her.',
    })
    const employee = await aPerson(home)
    await actAs(employee)
    expect((await submit(registerRequirement, await filled())).status).toBe('refused')
    expect(await (await reader()).select().from(requirement)).toEqual([])
  })

  it('does not ask how often what takes no time is done', async () => {
    await actAs(head)
    await submit(registerRequirement, await filled({ minutes: '0', occurrences: '' }))
    const made = await only()
    expect(made).toMatchObject({ status: 'active', minutes: 0, occurrences: null })
    const page = await requirementPage(await actorOf(head), made.referenceNumber)
    expect(page?.time).toMatchObject({ hours: 0, weeklyEach: 0 })
  })

  it('can be put aside as a draft that binds nobody, and be put in force later', async () => {
    await actAs(head)
    await submit(registerRequirement, await filled({ intent: 'draft', minutes: '', occurrences: '' }))
    const draft = await only()
    expect(draft).toMatchObject({ status: 'draft', activeFrom: null })
    const inForce = await listRequirements(await actorOf(head), readFilters({}))
    expect(inForce.total).toBe(0)
    await submit(
      editRequirement,
      await editing(draft.id, { minutes: '6', occurrences: '5', repair: 'Vi taler om det.' }),
    )
    expect(await only()).toMatchObject({ status: 'active', minutes: 6, version: 2 })
    expect((await listRequirements(await actorOf(head), readFilters({}))).total).toBe(1)
  })
})

describe('a unit that is closed', () => {
  it('comes to own or be bound by nothing more, and what it has stands', async () => {
    const closed = await aUnit(home, { name: 'Team Vest', closedOn: '2026-01-01' })
    await actAs(head)
    for (const field of ['ownerUnitId', 'binds']) {
      const answer = await submit(registerRequirement, await filled({ [field]: String(closed.id) }))
      expect(answer.errors, field).toHaveProperty(field)
    }
    const choices = await formChoices(await actorOf(head))
    expect(choices.ownerUnits.map(unit => unit.id)).not.toContain(closed.id)
    const made = await aRequirement(closed, { binds: [home, closed] })
    expect((await submit(editRequirement, await editing(made.id, { minutes: '4' }))).status).toBe('done')
  })
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
    expect(await only()).toMatchObject({ title: 'Tjekliste', minutes: 8 })
    expect((await submit(editRequirement, { ...answer.values, intent: 'active' })).status).toBe('done')
    expect(await only()).toMatchObject({
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

describe('repealing a requirement', () => {
  const repealing = (made: { id: number }, given: Record<string, string> = {}) => ({
    requirementId: String(made.id),
    version: '1',
    repealedFrom: '2026-12-01',
    repealedBecause: 'Det bruges ikke.',
    ...given,
  })

  it('ends it from a day, with a reason; nothing is deleted', async () => {
    const made = await aRequirement(home, { legalStatus: 'no_basis' })
    await actAs(head)
    expect((await submit(repealRequirement, repealing(made, { repealedFrom: '2026-01-01' }))).status).toBe(
      'done',
    )
    expect(await only()).toMatchObject({ status: 'repealed', repealedBecause: 'Det bruges ikke.' })
    const actor = await actorOf(head)
    expect((await listRequirements(actor, readFilters({}))).total).toBe(0)
    expect((await listRequirements(actor, readFilters({ status: 'repealed' }))).total).toBe(1)
    expect((await submit(editRequirement, await editing(made.id))).message).toMatch('er ophævet')
    const open = await (await reader())
      .select()
      .from(signal)
      .where(and(eq(signal.requirementId, made.id), eq(signal.state, 'new')))
    expect(open).toEqual([])
  })

  it('is for the one with the authority', async () => {
    const state = await aRequirement(home, {
      level: 'state',
      authority: 'state',
      legalStatus: 'form_required',
    })
    await actAs(head)
    expect((await submit(repealRequirement, repealing(state))).status).toBe('refused')
    const direction = await aPerson(root)
    await roleOn(direction, root, 'management')
    await actAs(direction)
    expect((await submit(repealRequirement, repealing(state))).status).toBe('done')
  })

  it.each([
    ['form_required', /loven kræver netop denne form/],
    ['purpose_required', /Loven kræver formålet/],
    ['not_examined', /Ingen har undersøgt/],
  ] as const)('is refused where the law stands behind it: %s', async (legalStatus, sentence) => {
    const made = await aRequirement(home, { legalStatus })
    await actAs(head)
    expect((await submit(repealRequirement, repealing(made))).message).toMatch(sentence)
    expect(await only()).toMatchObject({ status: 'active' })
  })
})
