import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { entitlement, participation, roundParticipation, roundTreeUnit } from '@/db/schema'
import type { Day } from '@/lib/platform/time'
import { participationPlaces } from './plan-round'

/** How many took part in each unit of the round's participation classes, its subtree included. */
function countParticipation(
  nodes: readonly { unitId: number; parentId: number | null }[],
  classUnitIds: ReadonlySet<number>,
  entitled: Iterable<{ personId: number; classUnitId: number }>,
  tookPart: ReadonlySet<number>,
): Map<number, number> {
  const parentOf = new Map(nodes.map(node => [node.unitId, node.parentId]))
  const lineage = (unitId: number): number[] => {
    const line: number[] = []
    for (let id: number | null = unitId; id !== null; id = parentOf.get(id) ?? null) line.push(id)
    return line
  }
  const counts = new Map<number, number>([...classUnitIds].map(id => [id, 0]))
  const places = participationPlaces(unitId => lineage(unitId).length, entitled)
  for (const [personId, place] of places) {
    if (!tookPart.has(personId)) continue
    for (const unitId of lineage(place))
      if (classUnitIds.has(unitId)) counts.set(unitId, (counts.get(unitId) ?? 0) + 1)
  }
  return counts
}

/** Brings the shown participation of a round up to this day: people who took part, never who (docs/method.md §5). */
export async function updateParticipation(tx: Transaction, roundId: number, day: Day): Promise<void> {
  const counts = await readParticipation(tx, roundId)
  for (const [unitId, tookPart] of counts)
    await tx
      .update(roundParticipation)
      .set({ tookPart, asOf: day })
      .where(and(eq(roundParticipation.roundId, roundId), eq(roundParticipation.unitId, unitId)))
}

async function readParticipation(db: Reader, roundId: number): Promise<Map<number, number>> {
  const [nodes, classes, rights, answered] = await Promise.all([
    db.select().from(roundTreeUnit).where(eq(roundTreeUnit.roundId, roundId)),
    db
      .select({ unitId: roundParticipation.unitId })
      .from(roundParticipation)
      .where(eq(roundParticipation.roundId, roundId)),
    db
      .selectDistinct({ personId: entitlement.personId, classUnitId: entitlement.classUnitId })
      .from(entitlement)
      .where(eq(entitlement.roundId, roundId)),
    db
      .selectDistinct({ personId: participation.personId })
      .from(participation)
      .where(eq(participation.roundId, roundId)),
  ])
  const classUnitIds = new Set(classes.map(each => each.unitId))
  const tookPart = new Set(answered.map(each => each.personId))
  return countParticipation(nodes, classUnitIds, rights, tookPart)
}
