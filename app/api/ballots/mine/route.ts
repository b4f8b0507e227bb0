import { readAnonymous } from '@/lib/rating/anonymous-post'
import { ownBallot } from '@/lib/rating/ballot-door'
import { ownBallotAsked } from '@/lib/rating/ballot-model'
import { answering } from '@/lib/rating/own-page'

/** Gives somebody their own ballot back, by its serial and token: they go on at another device. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, ownBallotAsked)
  return 'refused' in read ? read.refused : answering(read.body.locale, () => ownBallot(read.body))
}
