import { currentActor } from '@/lib/access/session'
import { DomainError } from '@/lib/platform/domain-error'
import { say } from '@/lib/platform/i18n/translator'
import { logFailure } from '@/lib/platform/log-failure'
import { castBallot } from '@/lib/rating/ballot-door'
import { submittedBallot } from '@/lib/rating/ballot-model'

/** Only the product's own pages may post here; a form on another site can send neither this type nor this origin. */
function isFromOwnPage(request: Request): boolean {
  const origin = request.headers.get('origin')
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  const site = request.headers.get('sec-fetch-site')
  if (!origin || !host || (site !== null && site !== 'same-origin')) return false
  if (!request.headers.get('content-type')?.startsWith('application/json')) return false
  return URL.canParse(origin) && new URL(origin).host === host
}

/** A ballot with both texts full is well under this many characters. */
const LONGEST = 20_000

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const refusal = (status: number, code: string, message: string) =>
  Response.json({ code, message }, { status, headers: { 'cache-control': 'no-store' } })

/** Takes one answer in. It answers with nothing but whether it is stored. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor()
  const locale = actor?.locale ?? 'da'
  if (!isFromOwnPage(request)) return refusal(403, 'origin', say(locale, 'platform.errors.notAllowed'))
  if (!actor) return refusal(401, 'signedOut', say(locale, 'rating.errors.signedOut'))
  const text = await request.text()
  if (text.length > LONGEST) return refusal(413, 'unreadable', say(locale, 'rating.errors.unreadable'))
  const parsed = submittedBallot.safeParse(readJson(text))
  if (!parsed.success) return refusal(400, 'unreadable', say(locale, 'rating.errors.unreadable'))
  try {
    await castBallot(actor.personId, parsed.data)
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof DomainError)) {
      // A database error repeats what was to be stored, and that belongs in no log.
      const id = logFailure('A ballot could not be stored', {})
      return refusal(500, 'unexpected', say(locale, 'platform.errors.unexpected', { id }))
    }
    const code = error.messageKey.split('.').at(-1) ?? 'refused'
    return refusal(code === 'tooMany' ? 429 : 409, code, say(locale, error.messageKey, error.values))
  }
}
