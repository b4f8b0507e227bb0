import { inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { roleAssignment } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import type { UnitTree } from './unit-tree'

const led = prepared(db =>
  db
    .selectDistinct({ unitId: roleAssignment.unitId })
    .from(roleAssignment)
    .where(inArray(roleAssignment.role, ['head', 'management']))
    .prepare(),
)

/** By unit, the nearest one at or above it that somebody leads. Kept with the tree: whoever is given a role or loses one makes it anew. */
const nearestLed = new WeakMap<UnitTree, Promise<ReadonlyMap<number, number>>>()

async function readNearestLed(db: Reader, tree: UnitTree): Promise<ReadonlyMap<number, number>> {
  const isLed = new Set((await led(db).all()).map(row => row.unitId))
  return new Map(
    tree.units.flatMap(unit => {
      const nearest = tree.lineage(unit.id).findLast(each => isLed.has(each.id))
      return nearest ? [[unit.id, nearest.id] as const] : []
    }),
  )
}

/** The units that nobody leads nearer to than this person: what comes from there waits for them. */
export async function readUnitsLedNearest(db: Reader, { tree, roles }: Actor): Promise<number[]> {
  const own = new Set(
    roles.filter(held => held.role === 'head' || held.role === 'management').map(held => held.unitId),
  )
  if (own.size === 0) return []
  const reading = nearestLed.get(tree) ?? readNearestLed(db, tree)
  nearestLed.set(tree, reading)
  // A read that failed is not kept: the next request tries again.
  reading.catch(() => nearestLed.delete(tree))
  return [...(await reading)].flatMap(([unitId, ledFrom]) => (own.has(ledFrom) ? [unitId] : []))
}
