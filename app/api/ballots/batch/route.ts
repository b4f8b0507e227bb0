import { currentActor } from '@/lib/access/session'
import { say } from '@/lib/platform/i18n/translator'
import { batchOfBallots, LONGEST_BATCH, signBatch } from '@/lib/rating/batch-door'
import { answering, readOwnPost, refusal } from '@/lib/rating/own-page'

/** Signs a person's hidden ballots, once in a round: the one place where a ballot's way in knows who asks. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor()
  const locale = actor?.locale ?? 'da'
  const read = await readOwnPost(request, batchOfBallots, { locale, longest: LONGEST_BATCH })
  if ('refused' in read) return read.refused
  if (!actor) return refusal(401, 'signedOut', say(locale, 'rating.errors.signedOut'))
  return answering(locale, async () => ({ evaluations: await signBatch(actor.personId, read.body) }))
}
