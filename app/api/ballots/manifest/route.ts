import { z } from 'zod'
import { reader } from '@/db/client'
import { readAnonymous } from '@/lib/rating/anonymous-post'
import { requireOpenRound } from '@/lib/rating/open-round-reads'
import { answering } from '@/lib/rating/own-page'

const asked = z.strictObject({ roundId: z.number().int().positive(), locale: z.enum(['da', 'en']) })

/** A round's key and classes, the same for everybody: what a browser holds the round's fingerprint against before it begins. */
export async function POST(request: Request): Promise<Response> {
  const read = await readAnonymous(request, asked)
  if ('refused' in read) return read.refused
  const { roundId, locale } = read.body
  return answering(locale, async () => (await requireOpenRound(await reader(), roundId)).manifest)
}
