import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { roundParticipation } from '@/db/schema'
import type { Day } from '@/lib/platform/time'
import { readParents } from './open-round-reads'

/**
 * Brings the shown participation of a round up to this day: people who took part, never who (docs/method.md §5). `byClass` counts the ballots
 * that say so, by the class they carry; what is shown of a unit is its subtree's.
 */
export async function updateParticipation(
  tx: Transaction,
  roundId: number,
  day: Day,
  byClass: ReadonlyMap<number, number>,
): Promise<void> {
  const parentOf = await readParents(tx, roundId)
  const counts = new Map<number, number>()
  for (const [classUnitId, people] of byClass)
    for (let id: number | null = classUnitId; id !== null; id = parentOf.get(id) ?? null)
      counts.set(id, (counts.get(id) ?? 0) + people)
  // One statement, as [[unit, people], ...]: a round of the whole municipality shows hundreds of units.
  const tookPart = sql`coalesce((select json_extract(value, '$[1]') from json_each(${JSON.stringify([...counts])})
    where json_extract(value, '$[0]') = ${roundParticipation.unitId}), 0)`
  await tx
    .update(roundParticipation)
    .set({ tookPart, asOf: day })
    .where(eq(roundParticipation.roundId, roundId))
}
