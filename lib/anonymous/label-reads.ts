import { and, count, inArray, ne, notInArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { person, roleAssignment } from '@/db/schema'
import type { HeadCount } from '@/lib/register/bound-people'

/**
 * The people at work now who lead nothing, by unit and professional group: whoever leads reads what is said without a name, knows that they did not
 * write it, and would make k into k - 1.
 */
export async function readCounted(db: Reader): Promise<HeadCount[]> {
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
