import { readAnonymous } from '@/lib/rating/anonymous-post'
import { batchForWay, LONGEST_BATCH, signBatchOf } from '@/lib/rating/batch-door'
import { answering } from '@/lib/rating/own-page'
import { TRIES } from '@/lib/rating/sender-rate'

/** Signs the hidden ballots of somebody without an account, for their code or link; it knows no session. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, batchForWay, { longest: LONGEST_BATCH, rate: TRIES })
  if ('refused' in read) return read.refused
  const { secret, locale, ...batch } = read.body
  return answering(locale, async () => ({ evaluations: await signBatchOf(secret, batch) }))
}
