import { solutionBoxInWords } from '@/components/solution/box-words'
import { LOOKING } from '@/lib/anonymous/sender-bounds'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { answering } from '@/lib/rating/own-page'
import { openSolutionBox } from '@/lib/solution/anonymous-door'
import { solutionBoxAsked } from '@/lib/solution/model'

/** What a link opens, in words. It changes nothing. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, solutionBoxAsked, { rate: LOOKING })
  if ('refused' in read) return read.refused
  const { key, locale } = read.body
  const speech = {
    t: translator(locale, 'solution'),
    workflow: translator(locale, 'workflow'),
    format: formatFor(locale),
  }
  return answering(locale, async () => solutionBoxInWords(speech, await openSolutionBox(key)))
}
