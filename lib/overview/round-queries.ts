import 'server-only'
import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { publication, ratingRound, roundParticipation, roundRequirement, roundUnit } from '@/db/schema'
import { type Actor, may, unitsWhere } from '@/lib/access/actor'
import { groupBy } from '@/lib/platform/group-by'
import { addDays, type Day, today } from '@/lib/platform/time'
import { readOpeningDays } from '@/lib/rating/med-reads'
import { unitsOfRound } from '@/lib/rating/round-units-reads'

export interface RoundAhead {
  id: number
  name: string
  /** `closing`: nobody can answer any more, and the results are being counted. */
  status: Exclude<typeof ratingRound.$inferSelect.status, 'closed'>
  /** The day a draft opens by itself, when MED has had time to look at it. */
  opensOn: Day
  closesOn: Day
  requirements: number
  medDiscussedOn: Day | null
  /** Why it opened before the works-council representative had time to look at it. */
  openedEarlyBecause: string | null
  /** Of everybody in the round's own unit, as it was counted once a day; null for drafts and before the first count. */
  participation: { tookPart: number; entitled: number } | null
}

type Permission = 'round.manage' | 'round.review'

const offered = sql<number>`(select count(*) from ${roundRequirement}
  where ${roundRequirement.roundId} = ${ratingRound.id} and ${roundRequirement.notOfferedBecause} is null)`
/** With the round's units, what it offers, and of the hundreds of classes that are counted the round's own unit alone. */
const notClosed = prepared(db =>
  db
    .select({
      round: ratingRound,
      units: unitsOfRound,
      requirements: offered,
      counted: { tookPart: roundParticipation.tookPart, entitled: roundParticipation.entitled },
    })
    .from(ratingRound)
    .leftJoin(
      roundParticipation,
      and(eq(roundParticipation.roundId, ratingRound.id), eq(roundParticipation.unitId, ratingRound.unitId)),
    )
    .where(and(eq(ratingRound.kind, 'rating'), inArray(ratingRound.status, ['draft', 'open', 'closing'])))
    .orderBy(ratingRound.closesOn, ratingRound.id)
    .prepare(),
)

/** Rounds that have not closed yet, in units where this person may do this with them, the first to close first. */
export async function roundsAhead(actor: Actor, permission: Permission): Promise<RoundAhead[]> {
  const db = await reader()
  const mayHere = (await notClosed(db).all()).filter(({ units }) =>
    units.some(unitId => may(actor, permission, { unitId })),
  )
  if (mayHere.length === 0) return []
  const opening = await readOpeningDays(
    db,
    actor.tree,
    mayHere.map(({ round, units }) => ({ round, unitIds: units })),
    today(),
  )
  return mayHere.flatMap(({ round, requirements, counted }) => {
    const { status } = round
    if (status === 'closed') return []
    return {
      id: round.id,
      name: round.name,
      status,
      opensOn: opening.get(round.id) ?? round.opensOn,
      closesOn: round.closesOn,
      requirements,
      medDiscussedOn: round.medDiscussedOn,
      openedEarlyBecause: round.openedEarlyBecause,
      participation: status === 'open' ? counted : null,
    }
  })
}

export interface RoundPublished {
  id: number
  name: string
  closedOn: Day
  /** Requirements with a published result in a unit whose results this person sees. */
  published: number
}

/** How long a closed round is news, days. */
const NEWS_DAYS = 180

const MOST_ROUNDS = 3

/** What was published lately in rounds this person may see, the newest first. */
export async function roundsPublished(actor: Actor): Promise<RoundPublished[]> {
  const db = await reader()
  const closed = await db
    .select()
    .from(ratingRound)
    .where(
      and(
        eq(ratingRound.kind, 'rating'),
        eq(ratingRound.status, 'closed'),
        gte(ratingRound.closedOn, addDays(today(), -NEWS_DAYS)),
      ),
    )
    .orderBy(desc(ratingRound.closedOn), desc(ratingRound.id))
  const units = groupBy(
    await db
      .select()
      .from(roundUnit)
      .where(
        inArray(
          roundUnit.roundId,
          closed.map(round => round.id),
        ),
      ),
    row => row.roundId,
  )
  const seen = closed
    .filter(round =>
      (units.get(round.id) ?? []).some(row => may(actor, 'round.read', { unitId: row.unitId })),
    )
    .slice(0, MOST_ROUNDS)
  const visible = JSON.stringify(unitsWhere(actor, 'results.read'))
  const requirements = await db
    .selectDistinct({ roundId: publication.roundId, requirementId: publication.requirementId })
    .from(publication)
    .where(
      and(
        inArray(
          publication.roundId,
          seen.map(round => round.id),
        ),
        // One list, however many units there are.
        sql`${publication.unitId} in (select value from json_each(${visible}))`,
      ),
    )
  return seen.map(round => ({
    id: round.id,
    name: round.name,
    closedOn: round.closedOn ?? round.closesOn,
    published: requirements.filter(row => row.roundId === round.id).length,
  }))
}
