import { TELLING } from '@/lib/anonymous/sender-bounds'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { answering } from '@/lib/rating/own-page'
import { takeInSolution } from '@/lib/solution/anonymous-door'
import { anonymousSolution } from '@/lib/solution/model'

/** Takes one solution or addition in, from somebody it does not know. It answers with nothing but whether it is stored. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, anonymousSolution, { rate: TELLING })
  return 'refused' in read ? read.refused : answering(read.body.locale, () => takeInSolution(read.body))
}
