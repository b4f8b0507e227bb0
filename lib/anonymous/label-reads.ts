import { and, count, inArray, ne, notInArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { person, roleAssignment } from '@/db/schema'
import type { HeadCount } from '@/lib/register/bound-people'

/**
 * How many people may have said something without a name, by unit and professional group: those at work now who lead nothing. Whoever leads reads it,
 * and knows that they did not write it themselves: counted with the others they would make k into k - 1.
 */
export async function readPossibleWriters(db: Reader): Promise<HeadCount[]> {
  const leaders = db
    .select({ id: roleAssignment.personId })
    .from(roleAssignment)
    .where(inArray(roleAssignment.role, ['head', 'management']))
  return db
    .select({ unitId: person.unitId, professionalGroupId: person.professionalGroupId, people: count() })
    .from(person)
    .where(and(ne(person.status, 'disabled'), notInArray(person.id, leaders)))
    .groupBy(person.unitId, person.professionalGroupId)
}
