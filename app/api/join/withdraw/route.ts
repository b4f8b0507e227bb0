import { phoneWithdraws } from '@/lib/meeting/model'
import { withdrawExample } from '@/lib/meeting/phone-door'
import { SAYING } from '@/lib/meeting/sender-bounds'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { answering } from '@/lib/rating/own-page'

/** Takes back what a phone has written itself. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, phoneWithdraws, { rate: SAYING })
  return 'refused' in read ? read.refused : answering(read.body.locale, () => withdrawExample(read.body))
}
