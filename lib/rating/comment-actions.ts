'use server'
import { and, eq } from 'drizzle-orm'
import { logHoldsMore } from '@/db/empty-log'
import { publication, publishedComment } from '@/db/schema'
import { writeAnew } from '@/db/write-anew'
import { may } from '@/lib/access/actor'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { redactingFunction } from './redaction'
import { redaction } from './round-model'

/**
 * Takes a published text away that names or describes somebody (§5). What it said is kept nowhere, neither beside it nor in the
 * audit event; every figure stays as it is.
 */
export const redactComment = governed('comment.redact', {
  schema: redaction,
  subject: async ({ input, tx }) => {
    const [found] = await tx
      .select({ unitId: publication.unitId })
      .from(publication)
      .where(eq(publication.id, input.publicationId))
    if (!found) throw new DomainError('platform.errors.notFound')
    return found
  },
  run: async ({ input, actor, tx, record }) => {
    const here = and(
      eq(publishedComment.publicationId, input.publicationId),
      eq(publishedComment.position, input.position),
    )
    const [found] = await tx
      .select({
        about: publishedComment.about,
        redactedOn: publishedComment.redactedOn,
        unitId: publication.unitId,
        roundId: publication.roundId,
        requirementId: publication.requirementId,
      })
      .from(publishedComment)
      .innerJoin(publication, eq(publication.id, publishedComment.publicationId))
      .where(here)
    if (!found) throw new DomainError('platform.errors.notFound')
    if (found.redactedOn) throw new DomainError('results.errors.alreadyRedacted')
    const redactedBy = redactingFunction(actor, found.unitId)
    await tx
      .update(publishedComment)
      .set({ text: '', redactedOn: today(), redactedBecause: input.reason, redactedBy })
      .where(here)
    // Nor does what it said stand in the file: in no page of the table, and not in the log, which the rounds' clock empties.
    await writeAnew(tx, publishedComment)
    logHoldsMore()
    const { unitId, about, roundId, requirementId } = found
    await record({
      event: 'comment.redacted',
      subjectType: 'publication',
      subjectId: input.publicationId,
      unitId,
      after: { position: input.position, about, roundId, requirementId, because: input.reason, redactedBy },
    })
    // Whoever found it by its words need not be one who sees the round.
    const seesRound = may(actor, 'round.read', { unitId })
    return {
      message: 'results.redaction.done',
      redirectTo: seesRound ? `/rounds/${roundId}` : '/admin/comments',
    }
  },
})
