import 'server-only'
import { and, asc, count, eq, gte, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { ballotWay, entitlement, ratingRound } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { minutesFor } from './how-long'
import { type RatingOfRound, type RoundToRate, readRating } from './rating-of-round-reads'
import { drawsCode, readHolder, readPersonPlaces, readSheetPlaces } from './ways/way-reads'

/** A round one may answer in, and how one gets in. */
export interface RoundOfMine extends RoundToRate {
  /** By a code from a sheet, and so not signed in. */
  byCode: boolean
  /** All that is needed to answer where it is shown: only for a pulse that is not answered by a code. */
  pulse: RatingOfRound | null
}

const openFor = prepared(db =>
  db
    .select({
      id: ratingRound.id,
      name: ratingRound.name,
      kind: ratingRound.kind,
      depth: ratingRound.depth,
      closesOn: ratingRound.closesOn,
      requirements: count(),
      byCode: sql<number | null>`max(${ballotWay.way} = 'code')`,
    })
    .from(entitlement)
    .innerJoin(ratingRound, eq(ratingRound.id, entitlement.roundId))
    .leftJoin(
      ballotWay,
      and(eq(ballotWay.roundId, entitlement.roundId), eq(ballotWay.personId, entitlement.personId)),
    )
    .where(
      and(
        eq(entitlement.personId, sql.placeholder('person')),
        eq(ratingRound.status, 'open'),
        gte(ratingRound.closesOn, sql.placeholder('day')),
      ),
    )
    .groupBy(ratingRound.id)
    .orderBy(asc(ratingRound.closesOn), asc(ratingRound.id))
    .prepare(),
)

/** The open rounds this person may answer in, the first to close first. Says nothing of what they have answered. */
export async function roundsToRate(actor: Actor): Promise<RoundOfMine[]> {
  const rows = await openFor(await reader()).all({ person: actor.personId, day: today() })
  return Promise.all(
    rows.map(async ({ byCode, kind, ...row }) => ({
      ...row,
      byCode: byCode === 1,
      minutes: minutesFor(row.depth, row.requirements),
      pulse: kind === 'pulse' && byCode !== 1 ? await ratingOfRound(actor, row.id) : null,
    })),
  )
}

/**
 * What this person rates in a round, and with whom they share their classes; null when they are not in it, answer by a code, or it is not
 * open.
 */
export async function ratingOfRound(actor: Actor, roundId: number): Promise<RatingOfRound | null> {
  const db = await reader()
  const { personId } = actor
  if (await drawsCode(db, roundId, personId)) return null
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
