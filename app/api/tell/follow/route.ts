import { followedInWords } from '@/components/hassle/followed-words'
import { LOOKING } from '@/lib/anonymous/sender-bounds'
import { follow } from '@/lib/hassle/anonymous-door'
import { followAsked } from '@/lib/hassle/model'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { answering } from '@/lib/rating/own-page'

/** What became of a report, in words, for whoever has its private link. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, followAsked, { rate: LOOKING })
  if ('refused' in read) return read.refused
  const { secret, locale } = read.body
  return answering(locale, async () =>
    followedInWords(
      {
        t: translator(locale, 'hassle'),
        workflow: translator(locale, 'workflow'),
        format: formatFor(locale),
      },
      await follow(secret),
    ),
  )
}
