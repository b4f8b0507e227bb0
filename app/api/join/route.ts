import { codeTried } from '@/lib/meeting/model'
import { comeIn } from '@/lib/meeting/phone-door'
import { TRYING_CODES } from '@/lib/meeting/sender-bounds'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { answering } from '@/lib/rating/own-page'

/** Lets a phone into a meeting by its code. The only door where a code is tried. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, codeTried, { rate: TRYING_CODES })
  return 'refused' in read ? read.refused : answering(read.body.locale, () => comeIn(read.body.code))
}
