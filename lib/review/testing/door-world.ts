import { reader } from '@/db/client'
import { requirement } from '@/db/schema'
import { actAs, actorOf } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Requirement,
  type Unit,
} from '@/lib/platform/testing/factories'
import { formValues } from '@/lib/register/content'
import { startingContent } from '@/lib/register/form-queries'

/** What stands at the door: a unit with two requirements that ask for what is about to be registered, and one beside it. */
export interface DoorWorld {
  home: Unit
  beside: Unit
  head: Person
  director: Person
  /** No law stands behind it. */
  twin: Requirement
  /** The law demands just this. */
  lawful: Requirement
}

/** Makes it, and acts as the head of the unit. */
export async function aDoorWorld(): Promise<DoorWorld> {
  const root = await aMunicipality()
  const department = await aUnit(root)
  const home = await aUnit(department, { name: 'Hjemmeplejen Nord' })
  const team = await aUnit(home)
  const beside = await aUnit(department)
  const director = await aPerson(department, { roles: ['management'] })
  const head = await aPerson(home, { roles: ['head'], name: 'Mette Lund' })
  for (let number = 0; number < 9; number++) await aPerson(team)
  for (let number = 0; number < 9; number++) await aPerson(beside)
  const said = { introducedBecause: 'law', reviewBy: '2099-01-01' } as const
  const twin = await aRequirement(home, {
    title: 'To underskrifter ved medicin',
    demand: 'To medarbejdere skriver under, hver gang medicin doseres.',
    legalStatus: 'no_basis',
    ...said,
  })
  const lawful = await aRequirement(home, {
    title: 'Dobbeltkontrol af medicindosis',
    demand: 'En kollega kontrollerer doseringen og kvitterer.',
    legalStatus: 'form_required',
    ...said,
  })
  await aRequirement(beside, {
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
  return { home, beside, head, director, twin, lawful }
}

/** The form as the head fills it in: it asks for what two in the unit ask for already. */
export async function doorForm({ head }: DoorWorld, given: Record<string, string | string[]> = {}) {
  return {
    ...formValues(startingContent(await actorOf(head)), 'da'),
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

/** The titles of all requirements. */
export const titles = async () => (await (await reader()).select().from(requirement)).map(row => row.title)
