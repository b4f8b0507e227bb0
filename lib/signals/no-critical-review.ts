import type { SnapshotRow } from './register-snapshot'

/** The overlapping requirements that bound the same people when it was registered. */
export type NoCriticalReviewEvidence = { otherIds: number[] }

/**
 * Registered while an overlapping active requirement bound the same people, and the review of existing governance was
 * skipped (§6). It is what happened that day: only a review held since takes it away.
 */
export function noCriticalReview(row: Pick<SnapshotRow, 'skippedReview'>): NoCriticalReviewEvidence | null {
  return row.skippedReview === null || row.skippedReview.length === 0
    ? null
    : { otherIds: [...row.skippedReview] }
}
