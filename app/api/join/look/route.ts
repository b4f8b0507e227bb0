import { phoneInWords } from '@/components/meeting/phone-words'
import { changedParts } from '@/lib/meeting/changed-parts'
import { phoneLooks } from '@/lib/meeting/model'
import { lookOn } from '@/lib/meeting/phone-door'
import { LOOKING_ON } from '@/lib/meeting/sender-bounds'
import { translator } from '@/lib/platform/i18n/translator'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { answering } from '@/lib/rating/own-page'

/** What is new on a phone since it last looked; nothing at all where nothing is. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, phoneLooks, { rate: LOOKING_ON })
  if ('refused' in read) return read.refused
  const { pass, phone, had, locale } = read.body
  return answering(locale, async () =>
    changedParts(phoneInWords(translator(locale, 'meeting'), await lookOn(pass, phone)), had),
  )
}
