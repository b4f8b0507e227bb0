import { count, ne } from 'drizzle-orm'
import { readChangeCounters } from '@/db/change-counter'
import { type Reader, reader } from '@/db/client'
import { person, unit } from '@/db/schema'
import { type TreeUnit, UnitTree } from '@/lib/organisation/unit-tree'
import { changeCounters } from '@/lib/platform/change-counters'
import { type HeadCount, Workforce } from './bound-people'

const kept = globalThis as unknown as { raaderumWorkforce?: { at: number; value: Workforce } }

/** Head counts of everybody who is not disabled, read again only when an organisation write has happened since. */
export async function loadWorkforce(db: Reader): Promise<Workforce> {
  const { organisation } = await changeCounters(db)
  if (kept.raaderumWorkforce?.at !== organisation) {
    kept.raaderumWorkforce = { at: organisation, value: await readWorkforce(db) }
  }
  return kept.raaderumWorkforce.value
}

/**
 * The same within a transaction: what is kept, where the transaction has not itself changed people or units, and else read now and kept for nobody,
 * since it may yet be rolled back.
 */
export async function workforceWithin(tx: Reader): Promise<Workforce> {
  const { organisation } = await readChangeCounters(tx)
  const db = await reader()
  const committed = await readChangeCounters(db)
  return committed.organisation === organisation ? loadWorkforce(db) : readWorkforce(tx)
}

/** The same, read now: for a transaction that has itself changed people or units. */
export async function readWorkforce(db: Reader): Promise<Workforce> {
  return workforceAt(await readWorkplaces(db))
}

export const workforceAt = ({ units, counts }: Workplaces): Workforce =>
  new Workforce(new UnitTree(units), counts)

/** Where people work: the units, and how many heads of each professional group are at home in each. */
export interface Workplaces {
  units: TreeUnit[]
  counts: HeadCount[]
}

/** Where people work as the database has it. */
export async function readWorkplaces(db: Reader): Promise<Workplaces> {
  const units = await db.select().from(unit)
  const counts = await db
    .select({ unitId: person.unitId, professionalGroupId: person.professionalGroupId, people: count() })
    .from(person)
    .where(ne(person.status, 'disabled'))
    .groupBy(person.unitId, person.professionalGroupId)
  return { units, counts }
}
