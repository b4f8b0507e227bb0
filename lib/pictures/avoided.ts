import type { Day } from '@/lib/platform/time'
import { boundRanges, type Workforce } from '@/lib/register/bound-people'

/** A requirement that was about to be registered and was not: the critical review made something else of it (§6). */
export interface AvoidedRow {
  id: number
  title: string
  day: Day
  /** Whom it would have bound: units with their subtrees, and professional groups; none is all. */
  binds: { unitIds: number[]; groupIds: number[] }
  /** Hours a year it would have taken of everybody. */
  hours: number
  /** What it was merged into. */
  into: { referenceNumber: number; title: string } | null
}

export type Avoided = Omit<AvoidedRow, 'binds'>

/** Those that would have bound somebody in a unit, with the hours a year it would have taken there. */
export function avoidedIn(rows: readonly AvoidedRow[], unitId: number, workforce: Workforce): Avoided[] {
  return rows.flatMap(({ binds, ...row }): Avoided[] => {
    const marks = binds.unitIds.map(id => ({ unitId: id, effect: 'binds' as const, fromDay: null }))
    const bound = { ranges: boundRanges(workforce.tree, marks, row.day), groupIds: binds.groupIds }
    const here = workforce.people(bound, unitId)
    return here > 0 ? [{ ...row, hours: (row.hours * here) / workforce.people(bound) }] : []
  })
}
