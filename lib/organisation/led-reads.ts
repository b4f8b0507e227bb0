import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { person, roleAssignment } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { type Day, today } from '@/lib/platform/time'
import { heldOn } from './role-reads'
import type { UnitTree } from './unit-tree'

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

interface NearestLed {
  day: Day
  reading: Promise<ReadonlyMap<number, number>>
}

/**
 * By unit, the nearest one at or above it that somebody leads today. Kept with the tree: whoever is given a role or loses one makes it anew, and a
 * role ends with its day.
 */
const nearestLed = new WeakMap<UnitTree, NearestLed>()

async function readNearestLed(db: Reader, tree: UnitTree, day: Day): Promise<ReadonlyMap<number, number>> {
  const isLed = new Set((await led(db).all({ day })).map(row => row.unitId))
  return new Map(
    tree.units.flatMap(unit => {
      const nearest = tree.lineage(unit.id).findLast(each => isLed.has(each.id))
      return nearest ? [[unit.id, nearest.id] as const] : []
    }),
  )
}

function keptNearestLed(db: Reader, tree: UnitTree): NearestLed['reading'] {
  const day = today()
  const known = nearestLed.get(tree)
  if (known?.day === day) return known.reading
  const reading = readNearestLed(db, tree, day)
  nearestLed.set(tree, { day, reading })
  // A read that failed is not kept: the next request tries again.
  reading.catch(() => nearestLed.delete(tree))
  return reading
}

/** The units that nobody leads today nearer to than this person: what comes from there waits for them. */
export async function readUnitsLedNearest(db: Reader, { tree, roles }: Actor): Promise<number[]> {
  const own = new Set(
    roles.filter(held => held.role === 'head' || held.role === 'management').map(held => held.unitId),
  )
  if (own.size === 0) return []
  return [...(await keptNearestLed(db, tree))].flatMap(([unitId, ledFrom]) =>
    own.has(ledFrom) ? [unitId] : [],
  )
}
