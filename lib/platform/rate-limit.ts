import { DomainError } from './domain-error'
import { now } from './time'

/** Writes allowed in a burst, and how many come back per second. */
const BURST = 40
const PER_SECOND = 1

const buckets = new Map<string, { left: number; at: number }>()

/**
 * A token bucket per key, in memory: it keeps a stuck script from filling the database, no more.
 * @throws DomainError `platform.errors.tooMany`
 */
export function limitRate(key: string, burst = BURST, perSecond = PER_SECOND): void {
  const at = now()
  const bucket = buckets.get(key) ?? { left: burst, at }
  const left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond)
  if (left < 1) throw new DomainError('platform.errors.tooMany')
  buckets.set(key, { left: left - 1, at })
  if (buckets.size > 10_000)
    for (const [old, { at: seen }] of buckets) if (at - seen > 600_000) buckets.delete(old)
}

/** Starts counting afresh. */
export const forgetRates = (): void => buckets.clear()
