import 'server-only'
import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { among, prepared } from '@/db/prepared'
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

const closedSince = prepared(db =>
  db
    .select({ id: ratingRound.id, name: ratingRound.name, closedOn: ratingRound.closedOn })
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
      ),
    )
    .orderBy(desc(ratingRound.closedOn), desc(ratingRound.id))
    .prepare(),
)
/** The units of the rounds whose ids are given as JSON under `rounds`. */
export const unitsOfRounds = prepared(db =>
  db.select().from(roundUnit).where(among(roundUnit.roundId, 'rounds')).prepare(),
)
const withResults = prepared(db =>
  db
    .selectDistinct({ roundId: roundRequirement.roundId })
    .from(roundRequirement)
    .where(and(among(roundRequirement.roundId, 'rounds'), eq(roundRequirement.published, true)))
    .prepare(),
)

/** Closed rounds with results that this person, who leads, has not gone through yet; the newest first. */
export async function roundsToGoThrough(
  db: Reader,
  actor: Actor,
  only?: { roundId: number },
): Promise<RoundToGoThrough[]> {
  const since = addDays(today(), -WAITS_DAYS)
  const rows = (await closedSince(db).all({ person: actor.personId, since })).filter(
    row => !only || row.id === only.roundId,
  )
  if (rows.length === 0) return []
  const rounds = JSON.stringify(rows.map(row => row.id))
  const [units, published] = await Promise.all([
    unitsOfRounds(db).all({ rounds }),
    withResults(db).all({ rounds }),
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
