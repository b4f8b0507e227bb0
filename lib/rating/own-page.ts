import type { z } from 'zod'
import { DomainError } from '@/lib/platform/domain-error'
import { say } from '@/lib/platform/i18n/translator'
import { logFailure } from '@/lib/platform/log-failure'

/** A request that the ballots' doors have read, or the answer that refuses it. */
type Read<Body> = { body: Body } | { refused: Response }

type Locale = Parameters<typeof say>[0]

/** Only the product's own pages may post here; a form on another site can send neither this type nor this origin. */
function isFromOwnPage(request: Request): boolean {
  const origin = request.headers.get('origin')
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  const site = request.headers.get('sec-fetch-site')
  if (!origin || !host || (site !== null && site !== 'same-origin')) return false
  if (!request.headers.get('content-type')?.startsWith('application/json')) return false
  return URL.canParse(origin) && new URL(origin).host === host
}

/** A refusal with a sentence, and a code that the page's script acts on. */
export const refusal = (status: number, code: string, message: string, field?: string): Response =>
  Response.json(field ? { code, message, field } : { code, message }, {
    status,
    headers: { 'cache-control': 'no-store' },
  })

/** An answer with nothing in it but what was asked for. */
const reply = (body: unknown): Response =>
  body === undefined
    ? new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
    : Response.json(body, { headers: { 'cache-control': 'no-store' } })

/** A character is at most so many bytes on its way. */
const BYTES = 4

/** The text of a request; null where it has more characters than `longest`. No more of it is read than that: anybody can send to these doors. */
async function textUpTo(request: Request, longest: number): Promise<string | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  const reader = request.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    bytes += next.value.length
    if (bytes > BYTES * longest) {
      await reader?.cancel()
      return null
    }
    parts.push(next.value)
  }
  const text = Buffer.concat(parts).toString()
  return text.length > longest ? null : text
}

/** Reads what a page posted to one of the ballots' doors. `longest` is in characters. */
export async function readOwnPost<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  { locale, longest }: { locale: Locale; longest: number },
): Promise<Read<z.infer<Schema>>> {
  if (!isFromOwnPage(request))
    return { refused: refusal(403, 'origin', say(locale, 'platform.errors.notAllowed')) }
  const unreadable = (status: number) => ({
    refused: refusal(status, 'unreadable', say(locale, 'rating.errors.unreadable')),
  })
  const text = await textUpTo(request, longest)
  if (text === null) return unreadable(413)
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? { body: parsed.data } : unreadable(400)
  } catch {
    return unreadable(400)
  }
}

const statusOf: Record<string, number> = {
  tooMany: 429,
  badToken: 403,
  unreadable: 400,
  holdsCpr: 422,
  holdsPhone: 422,
  holdsEmail: 422,
}

/** Does what a ballots' door does, and answers an expected failure with its sentence. Nothing of what was sent is ever logged. */
export async function answering(locale: Locale, work: () => Promise<unknown>): Promise<Response> {
  try {
    return reply(await work())
  } catch (error) {
    if (!(error instanceof DomainError)) {
      // A database error repeats what was to be stored, and that belongs in no log.
      const id = logFailure('Something without a name could not be taken in', {})
      return refusal(500, 'unexpected', say(locale, 'platform.errors.unexpected', { id }))
    }
    const code = error.messageKey.split('.').at(-1) ?? 'refused'
    return refusal(statusOf[code] ?? 409, code, say(locale, error.messageKey, error.values), error.field)
  }
}
