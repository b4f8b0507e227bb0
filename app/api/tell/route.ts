import { TELLING } from '@/lib/anonymous/sender-bounds'
import { takeIn } from '@/lib/hassle/anonymous-door'
import { anonymousReport } from '@/lib/hassle/model'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { answering } from '@/lib/rating/own-page'

/** Takes one report in, from somebody it does not know. It answers with nothing but whether it is stored. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, anonymousReport, { rate: TELLING })
  return 'refused' in read ? read.refused : answering(read.body.locale, () => takeIn(read.body))
}
