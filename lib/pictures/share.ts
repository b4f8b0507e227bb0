import type { Workforce } from '@/lib/register/bound-people'
import type { ListRow } from '@/lib/register/list-row'
import { type Kind, kinds } from '@/lib/register/vocabulary'
import { mushroomingKinds } from '@/lib/signals/vocabulary'

/** Hours a year in force, and those of them in requirements that carry an open sign of mushrooming. */
export interface ShareFigures {
  hours: number
  growing: number
}

/** 0 to 1; null where no hours are registered (§6). */
export const shareOf = ({ hours, growing }: ShareFigures): number | null =>
  hours === 0 ? null : growing / hours

/** At least one of the first five signals is new or seen (§6). */
export const isGrowing = (row: Pick<ListRow, 'signals'>): boolean =>
  row.signals.some(kind => mushroomingKinds.includes(kind))

export interface UnitShare extends ShareFigures {
  unitId: number
  kind: Kind
}

/**
 * What the mushrooming share of every unit is made of, by kind of governance (§6): one pass over the requirements,
 * each laid where its people are, then summed up the tree. Kinds without hours in a unit are left out.
 */
export function sharesOfUnits(rows: readonly ListRow[], workforce: Workforce): UnitShare[] {
  const { tree } = workforce
  const size = tree.units.length
  const laid = new Map(
    kinds.map(kind => [kind, { hours: new Float64Array(size), growing: new Float64Array(size) }]),
  )
  for (const row of rows) {
    const own = laid.get(row.kind)
    if (!own || !row.inForce || row.people === 0 || row.hours === 0) continue
    const each = row.hours / row.people
    const grows = isGrowing(row)
    for (const { unitId, people } of workforce.byUnit(row.bound)) {
      const place = tree.range(unitId).first
      own.hours[place] = (own.hours[place] ?? 0) + each * people
      if (grows) own.growing[place] = (own.growing[place] ?? 0) + each * people
    }
  }
  return tree.units.flatMap(unit => {
    const { first, end } = tree.range(unit.id)
    const within = (figures: Float64Array) =>
      figures.subarray(first, end).reduce((sum, each) => sum + each, 0)
    return kinds.flatMap((kind): UnitShare[] => {
      const own = laid.get(kind)
      const hours = own ? within(own.hours) : 0
      return own && hours > 0 ? [{ unitId: unit.id, kind, hours, growing: within(own.growing) }] : []
    })
  })
}

/** A month as `2026-11`. */
export type Month = string

export interface SharePoint {
  month: Month
  /** Null in a month where no hours were registered. */
  share: number | null
}

/** The kept months of one unit as its share, month by month; of one kind where one is chosen. */
export function sharePoints(
  kept: readonly (ShareFigures & { month: Month; kind: Kind })[],
  kind: Kind | null,
): SharePoint[] {
  const months = new Map<Month, ShareFigures>()
  for (const row of kept) {
    const before = months.get(row.month) ?? { hours: 0, growing: 0 }
    const counts = kind === null || row.kind === kind
    months.set(row.month, {
      hours: before.hours + (counts ? row.hours : 0),
      growing: before.growing + (counts ? row.growing : 0),
    })
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, figures]) => ({ month, share: shareOf(figures) }))
}
