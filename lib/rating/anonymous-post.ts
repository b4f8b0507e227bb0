import type { z } from 'zod'
import { say } from '@/lib/platform/i18n/translator'
import { answering, readOwnPost, refusal } from './own-page'
import { limitSender } from './sender-rate'

/** A ballot with both texts full is well under this many characters. */
const LONGEST = 20_000

interface AnonymousDoor {
  longest?: number
  rate?: { burst: number; perSecond: number }
}

/**
 * Reads what was posted to the anonymous door. One that carries a cookie is refused, whatever it says: a server that is never told who
 * somebody is cannot let it slip.
 */
export async function readAnonymous<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  { longest = LONGEST, rate }: AnonymousDoor = {},
) {
  const limited = await answering('da', async () => limitSender(request, rate))
  if (limited.status !== 204) return { refused: limited }
  if (request.headers.has('cookie') || request.headers.has('authorization'))
    return { refused: refusal(400, 'cookie', say('da', 'rating.errors.unreadable')) }
  return readOwnPost(request, schema, { locale: 'da', longest })
}
