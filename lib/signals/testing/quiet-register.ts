import { eq } from 'drizzle-orm'
import { database, reader } from '@/db/client'
import { requirement, signal } from '@/db/schema'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type GivenRequirement,
} from '@/lib/platform/testing/factories'
import { type Changed, refreshSignals } from '../refresh'

/** What has nothing to do with each other. */
export const matters = [
  ['Brandøvelse', 'Alle afdelinger øver evakuering ved brand.'],
  ['Kørebog', 'Medarbejderen skriver kilometer for hver kørsel.'],
  ['Budgetopfølgning', 'Lederen forklarer afvigelser fra budgettet.'],
  ['Sprogvurdering', 'Treårige børn vurderes af en sprogpædagog.'],
  ['Nøgler', 'Udleverede nøgler kvitteres i en protokol.'],
  ['Sygefravær', 'Der holdes omsorgssamtale efter fem dages fravær.'],
] as const

/** An institution of two, where `quiet` makes requirements that give no signal by themselves: each is about something else. */
export async function aQuietRegister() {
  const root = await aMunicipality()
  const institution = await aUnit(await aUnit(root))
  await aPerson(institution)
  await aPerson(institution)
  let made = 0
  const quiet = (given: GivenRequirement = {}) => {
    const [title, demand] = matters[made++ % matters.length] ?? []
    return aRequirement(institution, {
      ...{ title, demand, purpose: '', introducedBecause: 'law', reviewBy: '2099-01-01' },
      ...given,
    })
  }
  return { root, institution, quiet }
}

export const refresh = async (changed: Changed, today = '2026-11-23') =>
  (await database()).write(tx => refreshSignals(tx, changed, today))

/** The signals on a requirement, each with where it is in its life. */
export const signalsOn = async (requirementId: number) =>
  (await (await reader()).select().from(signal).where(eq(signal.requirementId, requirementId))).map(
    row => `${row.kind} ${row.state}`,
  )

export const change = async (id: number, to: Partial<typeof requirement.$inferInsert>) =>
  (await database()).write(tx => tx.update(requirement).set(to).where(eq(requirement.id, id)))
