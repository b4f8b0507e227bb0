import { addDays } from '@/lib/platform/time'
import type { SnapshotRow } from './register-snapshot'

/** How long a review may be late before it counts as none, in days (§6). */
const lateReviewDays = 90

/** The date that is past, or null where none was ever set. */
export type NoExpiryEvidence = { lapsedOn: string | null }

/**
 * Governance without an end (§6): no review date, or more than 90 days past it. Where there is no review date, a
 * sunset date stands for it.
 */
export function noExpiry(
  row: Pick<SnapshotRow, 'reviewBy' | 'sunsetOn'>,
  today: string,
): NoExpiryEvidence | null {
  const ends = row.reviewBy ?? row.sunsetOn
  if (ends === null) return { lapsedOn: null }
  return addDays(ends, lateReviewDays) < today ? { lapsedOn: ends } : null
}
