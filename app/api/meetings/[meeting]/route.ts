import { screenInWords } from '@/components/meeting/screen-words'
import { currentActor } from '@/lib/access/session'
import { changedParts } from '@/lib/meeting/changed-parts'
import { meetingScreen } from '@/lib/meeting/meeting-queries'
import { screenLooks } from '@/lib/meeting/model'
import { addressId } from '@/lib/platform/address-id'
import { requestLocale } from '@/lib/platform/i18n/request'
import { say, translator } from '@/lib/platform/i18n/translator'
import { answering, readOwnPost, refusal } from '@/lib/rating/own-page'

/** Stamps of five parts, and room to spare. Characters. */
const LONGEST = 1000

/** What is new on a meeting's big screen since it last looked, for whoever holds the meeting; nothing at all where nothing is. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ meeting: string }> },
): Promise<Response> {
  const locale = await requestLocale()
  const read = await readOwnPost(request, screenLooks, { locale, longest: LONGEST })
  if ('refused' in read) return read.refused
  const actor = await currentActor()
  if (!actor) return refusal(401, 'signedOut', say(locale, 'platform.errors.signedOut'))
  const view = await meetingScreen(actor, addressId((await params).meeting))
  if (!view) return refusal(404, 'notFound', say(locale, 'platform.errors.notFound'))
  return answering(locale, async () =>
    changedParts(screenInWords(translator(locale, 'meeting'), view), read.body.had),
  )
}
