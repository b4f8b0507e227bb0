import { addMonths } from '@/lib/platform/time'

/** A unit's governance has grown when at least this many, and this share, more came than went (§6). */
const growthFrom = { count: 3, share: 0.1, months: 12 } as const

/** From when until when a requirement bound a unit, `YYYY-MM-DD`; null is from long ago, or still. */
export type BoundSpan = { requirementId: number; from: string | null; until: string | null }

export type AreaGrowthEvidence = { before: number; now: number; cameIds: number[]; wentIds: number[] }

/**
 * More governance came to a unit over the last 12 months than went (§6). Null where it did not.
 *
 * @param spans every requirement that binds or bound the unit, drafts left out; `until` is the first day without it
 */
export function areaGrowth(spans: readonly BoundSpan[], today: string): AreaGrowthEvidence | null {
  const aYearAgo = addMonths(today, -growthFrom.months)
  const before = spansOn(spans, aYearAgo)
  const now = spansOn(spans, today)
  const grew = now.size - before.size
  if (grew < growthFrom.count || grew < growthFrom.share * before.size) return null
  return {
    before: before.size,
    now: now.size,
    cameIds: [...now].filter(id => !before.has(id)),
    wentIds: [...before].filter(id => !now.has(id)),
  }
}

function spansOn(spans: readonly BoundSpan[], day: string): Set<number> {
  const bound = spans.filter(
    span => (span.from === null || span.from <= day) && (span.until === null || day < span.until),
  )
  return new Set(bound.map(span => span.requirementId))
}
