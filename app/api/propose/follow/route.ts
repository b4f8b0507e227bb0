import { followedInWords } from '@/components/solution/followed-words'
import { LOOKING } from '@/lib/anonymous/sender-bounds'
import { followAsked } from '@/lib/hassle/model'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { answering } from '@/lib/rating/own-page'
import { followSolution } from '@/lib/solution/anonymous-door'

/** What became of a solution or an addition, in words, for whoever has its private link. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, followAsked, { rate: LOOKING })
  if ('refused' in read) return read.refused
  const { secret, locale } = read.body
  const speech = {
    t: translator(locale, 'solution'),
    workflow: translator(locale, 'workflow'),
    format: formatFor(locale),
  }
  return answering(locale, async () => followedInWords(speech, await followSolution(secret)))
}
