import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { Day } from '@/lib/platform/time'
import { bindsSamePeople } from '@/lib/signals/same-people'

/** People of one professional group whose home is exactly this unit. */
export type HeadCount = { unitId: number; professionalGroupId: number; people: number }

/**
 * A unit that a requirement is bound to, released from, or suspended in for a trust test, with its subtree. A suspension
 * ends by itself: it holds until the day before `untilDay`.
 */
export type BindingMark = {
  unitId: number
  effect: 'binds' | 'released' | 'suspended'
  fromDay: Day | null
  untilDay?: Day | null
}

/** Whom a requirement binds on a day: pre-order ranges of units, and professional groups (empty: everybody). */
export type Bound = { ranges: readonly Range[]; groupIds: readonly number[] }

/** Places in the tree's pre-order, `first` included and `end` not. */
export type Range = { first: number; end: number }

const holdsOn = (mark: BindingMark, day: Day): boolean =>
  (mark.fromDay === null || mark.fromDay <= day) && (mark.untilDay == null || day < mark.untilDay)

/**
 * The units a requirement binds on `day`, as separate ranges in tree order (docs/method.md §2, §3). The nearest mark
 * at or above a unit decides, except that a trust test suspends all of its units' subtrees (§8); a mark that counts
 * from a later day is not there yet.
 */
export function boundRanges(tree: UnitTree, marks: readonly BindingMark[], day: Day): Range[] {
  const ranges = markedRanges(tree, marks, day)
  const suspended = marks
    .filter(mark => mark.effect === 'suspended' && holdsOn(mark, day))
    .map(mark => tree.range(mark.unitId))
    .filter(range => range.end > range.first)
  return suspended.length === 0 ? ranges : without(ranges, suspended)
}

/** What is left of some ranges when others are taken out of them. */
function without(ranges: readonly Range[], taken: readonly Range[]): Range[] {
  let left = [...ranges]
  for (const { first, end } of taken)
    left = left.flatMap(range =>
      [
        { first: range.first, end: Math.min(range.end, first) },
        { first: Math.max(range.first, end), end: range.end },
      ].filter(part => part.end > part.first),
    )
  return left
}

function markedRanges(tree: UnitTree, marks: readonly BindingMark[], day: Day): Range[] {
  const placed = marks
    .filter(mark => mark.effect !== 'suspended' && holdsOn(mark, day))
    .map(mark => ({ ...tree.range(mark.unitId), binds: mark.effect === 'binds' }))
    .filter(mark => mark.end > mark.first)
    // Where two begin at the same unit's place, the wider one is the ancestor and comes first.
    .sort((a, b) => a.first - b.first || b.end - a.end)
  const ranges: Range[] = []
  const add = (first: number, end: number) => {
    if (end <= first) return
    const last = ranges.at(-1)
    if (last?.end === first) last.end = end
    else ranges.push({ first, end })
  }
  const open: typeof placed = []
  let at = 0
  const closeUntil = (place: number) => {
    for (let top = open.at(-1); top && top.end <= place; top = open.at(-1)) {
      if (top.binds) add(at, top.end)
      at = top.end
      open.pop()
    }
  }
  for (const mark of placed) {
    closeUntil(mark.first)
    if (open.at(-1)?.binds) add(at, mark.first)
    at = mark.first
    open.push(mark)
  }
  closeUntil(Number.POSITIVE_INFINITY)
  return ranges
}

/** Whether it binds somebody of this professional group whose home is this unit. */
export function bindsPerson(
  { ranges, groupIds }: Bound,
  tree: Pick<UnitTree, 'range'>,
  { homeUnitId, professionalGroupId }: { homeUnitId: number; professionalGroupId: number },
): boolean {
  const { first } = tree.range(homeUnitId)
  return (
    ranges.some(range => range.first <= first && first < range.end) &&
    (groupIds.length === 0 || groupIds.includes(professionalGroupId))
  )
}

/** What two lists of ranges share. Both in tree order, as {@link boundRanges} gives them. */
export function sharedRanges(a: readonly Range[], b: readonly Range[]): Range[] {
  const shared: Range[] = []
  let j = 0
  for (const range of a) {
    while (j < b.length && (b[j]?.end ?? 0) <= range.first) j++
    for (let k = j; k < b.length; k++) {
      const other = b[k]
      if (!other || other.first >= range.end) break
      shared.push({ first: Math.max(range.first, other.first), end: Math.min(range.end, other.end) })
    }
  }
  return shared
}

/** Groups bound by both; null when there are none. An empty list is everybody. */
function sharedGroups(a: readonly number[], b: readonly number[]): readonly number[] | null {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const both = a.filter(id => b.includes(id))
  return both.length === 0 ? null : both
}

/**
 * How many people work where, as running sums over the tree's pre-order for each professional group: people in any
 * subtree, bound in any way, are two look-ups a range. Built once for 5,000 people, asked 10,000 times and more.
 */
export class Workforce {
  private readonly all: Int32Array
  private readonly byGroup = new Map<number, Int32Array>()

  constructor(
    readonly tree: UnitTree,
    counts: Iterable<HeadCount>,
  ) {
    const size = tree.units.length + 1
    this.all = new Int32Array(size)
    for (const { unitId, professionalGroupId, people } of counts) {
      if (!tree.find(unitId)) continue
      const place = tree.range(unitId).first + 1
      const group = this.byGroup.get(professionalGroupId) ?? new Int32Array(size)
      this.byGroup.set(professionalGroupId, group)
      group[place] = (group[place] ?? 0) + people
      this.all[place] = (this.all[place] ?? 0) + people
    }
    for (const sums of [this.all, ...this.byGroup.values()])
      for (let place = 1; place < size; place++) sums[place] = (sums[place] ?? 0) + (sums[place - 1] ?? 0)
  }

  private inRange(groupIds: readonly number[], first: number, end: number): number {
    if (groupIds.length === 0) return (this.all[end] ?? 0) - (this.all[first] ?? 0)
    let people = 0
    for (const id of groupIds) {
      const sums = this.byGroup.get(id)
      if (sums) people += (sums[end] ?? 0) - (sums[first] ?? 0)
    }
    return people
  }

  /** Everybody bound; with `unitId` only those in that unit and below it. */
  people(bound: Bound, unitId?: number): number {
    const within = unitId === undefined ? { first: 0, end: this.tree.units.length } : this.tree.range(unitId)
    let people = 0
    for (const range of bound.ranges) {
      const first = Math.max(range.first, within.first)
      const end = Math.min(range.end, within.end)
      if (end > first) people += this.inRange(bound.groupIds, first, end)
    }
    return people
  }

  /** People of one professional group whose home is exactly this unit. */
  peopleIn(unitId: number, professionalGroupId: number): number {
    const { first, end } = this.tree.range(unitId)
    return end > first ? this.inRange([professionalGroupId], first, first + 1) : 0
  }

  /** How many are bound by both. */
  shared(a: Bound, b: Bound): number {
    const groupIds = sharedGroups(a.groupIds, b.groupIds)
    if (groupIds === null) return 0
    return this.people({ ranges: sharedRanges(a.ranges, b.ranges), groupIds })
  }

  /** Whether two requirements bind the same people: they share at least half of the smaller one's (§2). */
  samePeople(a: Bound, b: Bound): boolean {
    return bindsSamePeople(this.shared(a, b), this.people(a), this.people(b))
  }

  /** Each place in the tree's pre-order with people bound in just that unit. */
  eachPlace(bound: Bound, visit: (place: number) => void): void {
    for (const { first, end } of bound.ranges)
      for (let place = first; place < end; place++)
        if (this.inRange(bound.groupIds, place, place + 1) > 0) visit(place)
  }

  /** Each unit with people bound in it, its own people only, in tree order: what "in all" is divided among (§3). */
  byUnit(bound: Bound): { unitId: number; people: number }[] {
    const units: { unitId: number; people: number }[] = []
    for (const { first, end } of bound.ranges)
      for (let place = first; place < end; place++) {
        const unit = this.tree.units[place]
        const people = this.inRange(bound.groupIds, place, place + 1)
        if (unit && people > 0) units.push({ unitId: unit.id, people })
      }
    return units
  }
}
