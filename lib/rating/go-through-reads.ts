import 'server-only'
import { and, desc, eq, gte, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { ratingRound, roundGoneThrough, roundRequirement, roundUnit } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { groupBy } from '@/lib/platform/group-by'
import { addDays, type Day, today } from '@/lib/platform/time'
import { concernsLeader, WAITS_DAYS } from './go-through'

export interface RoundToGoThrough {
  id: number
  name: string
  closedOn: Day
}

/** Closed rounds with results that this person, who leads, has not gone through yet; the newest first. */
export async function roundsToGoThrough(
  db: Reader,
  actor: Actor,
  only?: { roundId: number },
): Promise<RoundToGoThrough[]> {
  const rows = await db
    .select({ id: ratingRound.id, name: ratingRound.name, closedOn: ratingRound.closedOn })
    .from(ratingRound)
    .leftJoin(
      roundGoneThrough,
      and(eq(roundGoneThrough.roundId, ratingRound.id), eq(roundGoneThrough.personId, actor.personId)),
    )
    .where(
      and(
        // What a pulse said stands at its case.
        eq(ratingRound.kind, 'rating'),
        eq(ratingRound.status, 'closed'),
        gte(ratingRound.closedOn, addDays(today(), -WAITS_DAYS)),
        isNull(roundGoneThrough.personId),
        only ? eq(ratingRound.id, only.roundId) : undefined,
      ),
    )
    .orderBy(desc(ratingRound.closedOn), desc(ratingRound.id))
  if (rows.length === 0) return []
  const ids = rows.map(row => row.id)
  const [units, published] = await Promise.all([
    db.select().from(roundUnit).where(inArray(roundUnit.roundId, ids)),
    db
      .selectDistinct({ roundId: roundRequirement.roundId })
      .from(roundRequirement)
      .where(and(inArray(roundRequirement.roundId, ids), eq(roundRequirement.published, true))),
  ])
  const unitsOf = groupBy(units, row => row.roundId)
  return rows.flatMap(row =>
    row.closedOn !== null &&
    published.some(each => each.roundId === row.id) &&
    concernsLeader(
      actor,
      (unitsOf.get(row.id) ?? []).map(each => each.unitId),
    )
      ? [{ ...row, closedOn: row.closedOn }]
      : [],
  )
}
