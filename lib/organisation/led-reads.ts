import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { person, roleAssignment } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { today } from '@/lib/platform/time'
import { heldOn } from './role-reads'

const led = prepared(db =>
  db
    .selectDistinct({ unitId: roleAssignment.unitId })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(
      and(
        inArray(roleAssignment.role, ['head', 'management']),
        eq(person.status, 'active'),
        heldOn(sql.placeholder('day')),
      ),
    )
    .prepare(),
)

/** The units that nobody leads today nearer to than this person: what comes from there waits for them. */
export async function readUnitsLedNearest(db: Reader, actor: Actor): Promise<number[]> {
  const leads = actor.roles.filter(held => held.role === 'head' || held.role === 'management')
  if (leads.length === 0) return []
  const isLed = new Set((await led(db).all({ day: today() })).map(row => row.unitId))
  const own = new Set(leads.map(held => held.unitId))
  return actor.tree.units
    .filter(unit => {
      const nearest = actor.tree.lineage(unit.id).findLast(each => isLed.has(each.id))
      return nearest !== undefined && own.has(nearest.id)
    })
    .map(unit => unit.id)
}
