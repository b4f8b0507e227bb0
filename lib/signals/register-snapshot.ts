import type { IntroductionReason, LegalStatus, Level } from '@/lib/register/vocabulary'

/** What the signals need to know of a requirement on one day (§6). */
export type SnapshotRow = {
  id: number
  /** In force that day, see `inForceOn`. Signals are about active requirements and count active ones only. */
  active: boolean
  level: Level
  legalStatus: LegalStatus
  introducedBecause: IntroductionReason
  derivesFromId: number | null
  riskId: number | null
  /** `YYYY-MM-DD`, or null where none is set. */
  reviewBy: string | null
  sunsetOn: string | null
  /** The overlapping ones that bound the same people when its review was skipped; null where it was held, or never asked for. */
  skippedReview: readonly number[] | null
  /** Those that ask for the same, whoever they bind; a pair stands with one of the two or with both. */
  alike: readonly number[]
  /** Pairs that were judged before and that nothing has touched: they stand as they are. */
  paired: readonly number[]
  /** Names the group of people bound; equal for requirements that bind the same units and groups. */
  boundKey: string
}

export type Snapshot = {
  /** `YYYY-MM-DD`. */
  today: string
  rows: readonly SnapshotRow[]
  /** Whether two groups are the same people (§2), see `peopleSharing`. */
  sharesPeople: (boundKey: string, otherBoundKey: string) => boolean
}

/** Rows under one key, so that a rule compares what can match and not everything with everything. */
export function groupRows(
  rows: Iterable<SnapshotRow>,
  keyOf: (row: SnapshotRow) => string | null,
): Map<string, SnapshotRow[]> {
  const groups = new Map<string, SnapshotRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
