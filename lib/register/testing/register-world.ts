import { reader } from '@/db/client'
import { requirement } from '@/db/schema'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aUnit, type Person, type Unit } from '@/lib/platform/testing/factories'
import { formValues } from '../content'
import { readContent } from '../content-reads'
import { startingContent } from '../form-queries'
import { requirementRow } from '../requirement-reads'

/** Two who lead a home-care unit with a team of 22, and a unit beside it that neither leads. */
interface RegisterWorld {
  root: Unit
  home: Unit
  team: Unit
  elsewhere: Unit
  head: Person
  other: Person
}

export async function aRegisterWorld(): Promise<RegisterWorld> {
  const root = await aMunicipality()
  const department = await aUnit(root)
  const home = await aUnit(department, { name: 'Hjemmeplejen Nord' })
  const team = await aUnit(home)
  const elsewhere = await aUnit(department, { name: 'Plejecenter Søbo' })
  const head = await aPerson(home, { roles: ['head'], name: 'Mette Lund' })
  const other = await aPerson(home, { roles: ['head'], name: 'Jens Holm' })
  for (let number = 0; number < 22; number++) await aPerson(team)
  return { root, home, team, elsewhere, head, other }
}

type Given = Record<string, string | string[]>

/** The form of a new requirement as somebody sends it, with what differs from where it starts. */
export async function filledBy(somebody: Person, given: Given = {}) {
  return {
    ...formValues(startingContent(await actorOf(somebody)), 'da'),
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

/** The one requirement there is. */
export async function onlyRequirement() {
  const [row] = await (await reader()).select().from(requirement)
  if (!row) throw new Error('Nothing is registered')
  return row
}

/** The edit form of a requirement as it stands now, with changes. */
export async function editing(id: number, given: Given = {}) {
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
