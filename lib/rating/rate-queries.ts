import 'server-only'
import { and, asc, count, eq, gte } from 'drizzle-orm'
import { reader } from '@/db/client'
import { entitlement, ratingRound } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { minutesFor, type RatingOfRound, type RoundToRate, readRating } from './rating-of-round-reads'
import { drawsCode, readHolder, readPersonPlaces, readSheetPlaces } from './way-reads'

/** The open rounds this person may answer in, the first to close first. Says nothing of what they have answered. */
export async function roundsToRate(actor: Actor): Promise<RoundToRate[]> {
  const rows = await (await reader())
    .select({
      id: ratingRound.id,
      name: ratingRound.name,
      depth: ratingRound.depth,
      closesOn: ratingRound.closesOn,
      requirements: count(),
    })
    .from(entitlement)
    .innerJoin(ratingRound, eq(ratingRound.id, entitlement.roundId))
    .where(
      and(
        eq(entitlement.personId, actor.personId),
        eq(ratingRound.status, 'open'),
        gte(ratingRound.closesOn, today()),
      ),
    )
    .groupBy(ratingRound.id)
    .orderBy(asc(ratingRound.closesOn), asc(ratingRound.id))
  return rows.map(row => ({ ...row, minutes: minutesFor(row.depth, row.requirements) }))
}

/** What this person rates in a round, and with whom they share their classes; null when they are not in it or it is not open. */
export async function ratingOfRound(actor: Actor, roundId: number): Promise<RatingOfRound | null> {
  const db = await reader()
  const { personId } = actor
  return readRating(db, roundId, await readPersonPlaces(db, roundId, personId), personId)
}

/**
 * The same for whoever holds a code or a link, without an account.
 * @throws DomainError `rating.errors.unknownSecret`, `.drawsCode`, `.roundNotOpen`
 */
export async function ratingByWay(secret: string): Promise<RatingOfRound> {
  const db = await reader()
  const holder = await readHolder(db, secret)
  const { roundId } = holder
  const personId = holder.by === 'link' ? holder.personId : null
  if (personId !== null && (await drawsCode(db, roundId, personId)))
    throw new DomainError('rating.errors.drawsCode')
  const places =
    holder.by === 'link'
      ? await readPersonPlaces(db, roundId, holder.personId)
      : await readSheetPlaces(db, holder.sheetId)
  const rating = await readRating(db, roundId, places, personId)
  if (!rating) throw new DomainError('rating.errors.roundNotOpen')
  return rating
}
