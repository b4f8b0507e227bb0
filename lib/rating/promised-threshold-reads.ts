import 'server-only'
import { inArray, min } from 'drizzle-orm'
import { reader } from '@/db/client'
import { ratingRound } from '@/db/schema'
import { thresholdOf } from '@/lib/disclosure/classes'
import { loadOrganisation } from '@/lib/organisation/load'

/**
 * The k that holds for everybody who answers now: an open round keeps the k it opened with, so that where the municipality
 * has a higher one since, no more is promised than the lowest of them.
 */
export async function promisedThreshold(): Promise<number> {
  const [db, { settings }] = await Promise.all([reader(), loadOrganisation()])
  const [open] = await db
    .select({ k: min(ratingRound.k) })
    .from(ratingRound)
    .where(inArray(ratingRound.status, ['open', 'closing']))
  const own = thresholdOf(settings)
  return Math.min(own, open?.k ?? own)
}
