import { readAnonymous } from '@/lib/rating/anonymous-post'
import { castBallot } from '@/lib/rating/ballot-door'
import { submittedBallot } from '@/lib/rating/ballot-model'
import { answering } from '@/lib/rating/own-page'

/** Takes one ballot in, from somebody it does not know. It answers with nothing but whether it is stored. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, submittedBallot)
  return 'refused' in read ? read.refused : answering(read.body.locale, () => castBallot(read.body))
}
