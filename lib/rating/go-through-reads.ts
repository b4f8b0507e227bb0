import 'server-only'
import { and, desc, eq, exists, gte, isNull, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { ratingRound, roundGoneThrough, roundRequirement } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { addDays, type Day, today } from '@/lib/platform/time'
import { concernsLeader, WAITS_DAYS } from './go-through'
import { unitsOfRound } from './round-units-reads'

export interface RoundToGoThrough {
  id: number
  name: string
  closedOn: Day
}

const closedSince = prepared(db =>
  db
    .select({
      id: ratingRound.id,
      name: ratingRound.name,
      closedOn: ratingRound.closedOn,
      units: unitsOfRound,
    })
    .from(ratingRound)
    .leftJoin(
      roundGoneThrough,
      and(
        eq(roundGoneThrough.roundId, ratingRound.id),
        eq(roundGoneThrough.personId, sql.placeholder('person')),
      ),
    )
    .where(
      and(
        // What a pulse said stands at its case.
        eq(ratingRound.kind, 'rating'),
        eq(ratingRound.status, 'closed'),
        gte(ratingRound.closedOn, sql.placeholder('since')),
        isNull(roundGoneThrough.personId),
        exists(
          db
            .select({ one: sql`1` })
            .from(roundRequirement)
            .where(and(eq(roundRequirement.roundId, ratingRound.id), eq(roundRequirement.published, true))),
        ),
      ),
    )
    .orderBy(desc(ratingRound.closedOn), desc(ratingRound.id))
    .prepare(),
)

/** Closed rounds with results that this person, who leads, has not gone through yet; the newest first. */
export async function roundsToGoThrough(
  db: Reader,
  actor: Actor,
  only?: { roundId: number },
): Promise<RoundToGoThrough[]> {
  const since = addDays(today(), -WAITS_DAYS)
  const rows = await closedSince(db).all({ person: actor.personId, since })
  return rows.flatMap(({ units, closedOn, ...row }) =>
    closedOn !== null && (!only || row.id === only.roundId) && concernsLeader(actor, units)
      ? [{ ...row, closedOn }]
      : [],
  )
}
