import 'server-only'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { entitlement, participation, ratingRound } from '@/db/schema'
import { DomainError } from '@/lib/platform/domain-error'
import { limitRate } from '@/lib/platform/rate-limit'
import { today } from '@/lib/platform/time'
import { putBallot, replaceBallot } from './ballot-box'
import { answersToKeep, type SubmittedBallot } from './ballot-model'

/**
 * The ballot's own door (docs/method.md §5). In one transaction it marks that the person has answered the requirement and
 * stores the ballot, which says nothing of who or when. There is no audit event and nothing is logged: what is not
 * written down cannot be read.
 *
 * The first answer is bound to the handle it came with. Answers may be changed until the round closes, by the same handle only.
 * @throws DomainError `rating.errors.roundNotOpen`, `.notEntitled`, `.otherDevice`
 */
export async function castBallot(personId: number, submitted: SubmittedBallot): Promise<void> {
  limitRate(`ballot/${personId}`)
  const { roundId, requirementId, handle } = submitted
  const { write } = await database()
  await write(async tx => {
    const [round] = await tx
      .select({ status: ratingRound.status, closesOn: ratingRound.closesOn, depth: ratingRound.depth })
      .from(ratingRound)
      .where(eq(ratingRound.id, roundId))
    if (round?.status !== 'open' || round.closesOn < today())
      throw new DomainError('rating.errors.roundNotOpen')
    const [right] = await tx
      .select({ classUnitId: entitlement.classUnitId })
      .from(entitlement)
      .where(
        and(
          eq(entitlement.roundId, roundId),
          eq(entitlement.personId, personId),
          eq(entitlement.requirementId, requirementId),
        ),
      )
    if (!right) throw new DomainError('rating.errors.notEntitled')
    const place = { handle, roundId, requirementId, classUnitId: right.classUnitId }
    const answers = answersToKeep(submitted.answers, round.depth)
    const marked = await tx
      .insert(participation)
      .values({ roundId, personId, requirementId })
      .onConflictDoNothing()
      .returning({ requirementId: participation.requirementId })
    const isFirst = marked.length === 1
    const stored = isFirst ? await putBallot(tx, place, answers) : await replaceBallot(tx, place, answers)
    // Thrown inside the transaction, so that a refused answer leaves no mark either.
    if (!stored) throw new DomainError('rating.errors.otherDevice')
  })
}
