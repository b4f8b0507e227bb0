import { z } from 'zod'
import { ratingScreens } from '@/components/rating/texts-for-rating'
import { formatFor } from '@/lib/platform/i18n/format'
import { locales, translator } from '@/lib/platform/i18n/translator'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { answering } from '@/lib/rating/own-page'
import { ratingByWay } from '@/lib/rating/rate-queries'
import { TRIES } from '@/lib/rating/sender-rate'
import { waySecret } from '@/lib/rating/ways/way-model'

const entry = z.strictObject({ secret: waySecret, locale: z.enum(locales) })

/** What whoever holds a code or a link answers, with the sentences of its pages. It changes nothing: mail scanners and second looks do no harm. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, entry, { rate: TRIES })
  if ('refused' in read) return read.refused
  const { secret, locale } = read.body
  return answering(locale, async () =>
    ratingScreens(translator(locale, 'rating'), formatFor(locale), await ratingByWay(secret)),
  )
}
