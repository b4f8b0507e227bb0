import { boxInWords } from '@/components/hassle/box-words'
import { LOOKING } from '@/lib/anonymous/sender-bounds'
import { openBox } from '@/lib/hassle/anonymous-door'
import { boxAsked } from '@/lib/hassle/model'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { answering } from '@/lib/rating/own-page'

/** What a unit's link opens, in words. It changes nothing. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, boxAsked, { rate: LOOKING })
  if ('refused' in read) return read.refused
  const { key, locale } = read.body
  return answering(locale, async () =>
    boxInWords(translator(locale, 'hassle'), formatFor(locale), await openBox(key)),
  )
}
