import 'server-only'
import { and, count, desc, eq, gte, inArray, isNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { among, prepared } from '@/db/prepared'
import { publication, ratingRound, roundParticipation, roundRequirement, roundUnit } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { groupBy } from '@/lib/platform/group-by'
import { addDays, type Day, today } from '@/lib/platform/time'
import { unitsOfRounds } from '@/lib/rating/go-through-reads'
import { readOpeningDays } from '@/lib/rating/med-reads'

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

const notClosed = prepared(db =>
  db
    .select()
    .from(ratingRound)
    .where(and(eq(ratingRound.kind, 'rating'), inArray(ratingRound.status, ['draft', 'open', 'closing'])))
    .orderBy(ratingRound.closesOn, ratingRound.id)
    .prepare(),
)
const offeredIn = prepared(db =>
  db
    .select({ roundId: roundRequirement.roundId, requirements: count() })
    .from(roundRequirement)
    .where(and(among(roundRequirement.roundId, 'rounds'), isNull(roundRequirement.notOfferedBecause)))
    .groupBy(roundRequirement.roundId)
    .prepare(),
)
/** Hundreds of classes are counted; of these only the round's own unit is told. */
const tookPartIn = prepared(db =>
  db
    .select({
      roundId: roundParticipation.roundId,
      tookPart: roundParticipation.tookPart,
      entitled: roundParticipation.entitled,
    })
    .from(roundParticipation)
    .innerJoin(
      ratingRound,
      and(eq(ratingRound.id, roundParticipation.roundId), eq(ratingRound.unitId, roundParticipation.unitId)),
    )
    .where(among(roundParticipation.roundId, 'rounds'))
    .prepare(),
)

/** Rounds that have not closed yet, in units where this person may do this with them, the first to close first. */
export async function roundsAhead(actor: Actor, permission: Permission): Promise<RoundAhead[]> {
  const db = await reader()
  const rounds = await notClosed(db).all()
  if (rounds.length === 0) return []
  const ids = JSON.stringify(rounds.map(round => round.id))
  const [units, offered, participation] = await Promise.all([
    unitsOfRounds(db).all({ rounds: ids }),
    offeredIn(db).all({ rounds: ids }),
    tookPartIn(db).all({ rounds: ids }),
  ])
  const unitsOf = groupBy(units, row => row.roundId)
  const mayHere = rounds
    .map(round => ({ round, unitIds: (unitsOf.get(round.id) ?? []).map(row => row.unitId) }))
    .filter(({ unitIds }) => unitIds.some(unitId => may(actor, permission, { unitId })))
  const opening = await readOpeningDays(db, actor.tree, mayHere, today())
  return mayHere.flatMap(({ round }) => {
    const { status } = round
    if (status === 'closed') return []
    const counted = participation.find(row => row.roundId === round.id)
    return {
      id: round.id,
      name: round.name,
      status,
      opensOn: opening.get(round.id) ?? round.opensOn,
      closesOn: round.closesOn,
      requirements: offered.find(row => row.roundId === round.id)?.requirements ?? 0,
      medDiscussedOn: round.medDiscussedOn,
      openedEarlyBecause: round.openedEarlyBecause,
      participation:
        status === 'open' && counted ? { tookPart: counted.tookPart, entitled: counted.entitled } : null,
    }
  })
}

export interface RoundPublished {
  id: number
  name: string
  closedOn: Day
  /** Requirements with a published result in some unit. */
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
  const requirements = await db
    .selectDistinct({ roundId: publication.roundId, requirementId: publication.requirementId })
    .from(publication)
    .where(
      inArray(
        publication.roundId,
        seen.map(round => round.id),
      ),
    )
  return seen.map(round => ({
    id: round.id,
    name: round.name,
    closedOn: round.closedOn ?? round.closesOn,
    published: requirements.filter(row => row.roundId === round.id).length,
  }))
}
