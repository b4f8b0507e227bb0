import { phoneGivesDots } from '@/lib/meeting/model'
import { giveDots } from '@/lib/meeting/phone-door'
import { SAYING } from '@/lib/meeting/sender-bounds'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { answering } from '@/lib/rating/own-page'

/** Takes a phone's dots in, instead of those it had given. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, phoneGivesDots, { rate: SAYING })
  return 'refused' in read ? read.refused : answering(read.body.locale, () => giveDots(read.body))
}
