import { phoneWrites } from '@/lib/meeting/model'
import { writeExample } from '@/lib/meeting/phone-door'
import { SAYING } from '@/lib/meeting/sender-bounds'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { answering } from '@/lib/rating/own-page'

/** Takes an example in, from a phone it does not know. It answers with nothing but whether it is stored. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, phoneWrites, { rate: SAYING })
  return 'refused' in read ? read.refused : answering(read.body.locale, () => writeExample(read.body))
}
