import 'server-only'
import { and, asc, eq, ne } from 'drizzle-orm'
import { reader } from '@/db/client'
import { person } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'

/**
 * The names that a browser looks for in a comment before it is sent: those of the person's own unit, theirs too, whom they know
 * already. Nobody else's name leaves the server for it.
 */
export async function colleagueNames(actor: Actor): Promise<string[]> {
  const rows = await (await reader())
    .select({ name: person.name })
    .from(person)
    .where(and(eq(person.unitId, actor.homeUnitId), ne(person.status, 'disabled')))
    .orderBy(asc(person.name))
  return rows.map(row => row.name)
}
