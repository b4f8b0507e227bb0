import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { ballot } from '@/db/schema'
import type { Answers, Ballot } from './statements'

/** Where a ballot belongs. Its class is the only thing it says of the one who cast it (docs/method.md §5). */
export interface BallotPlace {
  handle: string
  roundId: number
  requirementId: number
  classUnitId: number
}

/** Puts a new ballot in the box. False when the handle is taken. */
export async function putBallot(tx: Transaction, place: BallotPlace, answers: Answers): Promise<boolean> {
  const put = await tx
    .insert(ballot)
    .values({ ...place, answers })
    .onConflictDoNothing()
    .returning({ handle: ballot.handle })
  return put.length === 1
}

/** Changes one's own ballot, which only its handle can find. False when there is none. */
export async function replaceBallot(tx: Transaction, place: BallotPlace, answers: Answers): Promise<boolean> {
  const replaced = await tx
    .update(ballot)
    .set({ answers })
    .where(
      and(
        eq(ballot.handle, place.handle),
        eq(ballot.roundId, place.roundId),
        eq(ballot.requirementId, place.requirementId),
        eq(ballot.classUnitId, place.classUnitId),
      ),
    )
    .returning({ handle: ballot.handle })
  return replaced.length === 1
}

/** All ballots of one requirement in a round, for closing it. */
export async function readBallots(db: Reader, roundId: number, requirementId: number): Promise<Ballot[]> {
  const rows = await db
    .select({ classUnitId: ballot.classUnitId, answers: ballot.answers })
    .from(ballot)
    .where(and(eq(ballot.roundId, roundId), eq(ballot.requirementId, requirementId)))
  return rows.map(row => ({ classUnitId: row.classUnitId, answers: row.answers as Answers }))
}

/** Removes them for good. */
export async function destroyBallots(
  tx: Transaction,
  roundId: number,
  requirementId?: number,
): Promise<void> {
  await tx
    .delete(ballot)
    .where(
      and(
        eq(ballot.roundId, roundId),
        requirementId === undefined ? undefined : eq(ballot.requirementId, requirementId),
      ),
    )
}
