import type { UnitTree } from '@/lib/organisation/unit-tree'
import { pageOf } from '@/lib/platform/page-of'
import type { Day } from '@/lib/platform/time'
import {
  add,
  addAll,
  type BitSet,
  countCommon,
  countOf,
  emptySet,
  fullSet,
  has,
  keepCommon,
  sumOver,
} from './bit-set'
import type { Workforce } from './bound-people'
import { Carried } from './carried'
import { type Facet, facetNames, facets, type ListFilters, type Sort } from './list-filters'
import { comparison, listOrder, mendedOrder } from './list-order'
import type { ListResult, ListRow } from './list-row'
import { RowSets } from './row-sets'
import { ownEvidence, unitEvidence, type VerdictView, verdictView } from './verdict-view'

const PAGE_SIZE = 50

/**
 * The register's list in memory: every value of every filter as a set of rows, every order worked out once. Ten
 * thousand requirements are filtered, counted and sorted in well under a millisecond (list-index.bench in
 * list-index.test.ts prints it).
 */
export class ListIndex {
  private readonly sets: RowSets
  private readonly positions: ReadonlyMap<number, number>
  private readonly orders: Carried<Int32Array>
  private readonly unitHours: Carried<Float64Array>
  private readonly views: Carried<VerdictView>
  private readonly searches = new WeakMap<readonly number[], { positions: number[]; set: BitSet }>()

  /** @param made what is known already: the sets of these very rows, or the index they come from and what differs */
  constructor(
    readonly rows: readonly ListRow[],
    readonly workforce: Workforce,
    readonly day: Day,
    made: { sets?: RowSets; from?: ListIndex; changed?: readonly number[] } = {},
  ) {
    const { from, changed } = made
    const sameRows = from?.rows.length === rows.length
    this.positions = sameRows ? from.positions : new Map(rows.map((row, position) => [row.id, position]))
    this.sets = made.sets ?? new RowSets(workforce, day, rows.length)
    if (!made.sets)
      rows.forEach((row, position) => {
        this.sets.put(row, position)
      })
    this.orders = new Carried(300, from?.orders, changed)
    this.unitHours = new Carried(100, from?.unitHours, changed)
    this.views = new Carried(200, from?.views, changed)
  }

  /**
   * The index of the register with some requirements as they are now, exactly as if it had been made anew. This one
   * stays as it is.
   * @param rows changed ones, or new ones with higher ids than all before
   */
  with(rows: readonly ListRow[]): ListIndex {
    if (rows.length === 0)
      return new ListIndex(this.rows, this.workforce, this.day, { sets: this.sets, from: this })
    const all = [...this.rows]
    const changed: number[] = []
    for (const row of [...rows].sort((a, b) => a.id - b.id)) {
      const position = this.positions.get(row.id) ?? all.length
      all[position] = row
      changed.push(position)
    }
    const sets = new RowSets(this.workforce, this.day, all.length, this.sets)
    for (const position of changed) {
      const row = all[position]
      if (position < this.rows.length) sets.take(position)
      if (row) sets.put(row, position)
    }
    return new ListIndex(all, this.workforce, this.day, { sets, from: this, changed })
  }

  get tree(): UnitTree {
    return this.workforce.tree
  }

  find(id: number): ListRow | undefined {
    return this.rows[this.positions.get(id) ?? -1]
  }

  /** Requirements that bind somebody in the unit or below it. */
  binding(unitId: number): ListRow[] {
    const set = this.sets.inUnit(unitId)
    return this.rows.filter((_, position) => has(set, position))
  }

  /** The same with each row's place in the index, which is its place in a {@link VerdictView}. */
  bindingWithPositions(unitId: number): { row: ListRow; position: number }[] {
    const set = this.sets.inUnit(unitId)
    return this.rows.flatMap((row, position) => (has(set, position) ? [{ row, position }] : []))
  }

  /** Hours a year of those bound in the unit and below it. */
  hoursIn(row: ListRow, unitId: number): number {
    return row.people === 0 ? 0 : (row.hours / row.people) * this.workforce.people(row.bound, unitId)
  }

  private hoursOfRows(unitId: number | null): Float64Array {
    const hoursAt = (position: number) => {
      const row = this.rows[position]
      if (!row) return 0
      return unitId === null ? row.hours : this.hoursIn(row, unitId)
    }
    return this.unitHours.get(
      String(unitId),
      () => Float64Array.from(this.rows, (_, position) => hoursAt(position)),
      (before, changed) => {
        const hours = new Float64Array(this.rows.length)
        hours.set(before)
        for (const position of changed) hours[position] = hoursAt(position)
        return hours
      },
    )
  }

  /**
   * What somebody sees who may see the results of these units; worked out once for each such set. With a unit it is
   * what the results say of that unit, so that its page and its list tell the same.
   */
  view(key: string, sees: (unitId: number) => boolean, unitId: number | null = null): VerdictView {
    const verdictsOf = () => {
      const visible = new Set(this.tree.units.filter(unit => sees(unit.id)).map(unit => unit.id))
      const evidence = (row: ListRow, inSight?: ReadonlySet<number>) =>
        unitId === null
          ? ownEvidence(this.tree, row.publications, inSight)
          : unitEvidence(this.workforce, row, unitId, inSight)
      return { seen: (row: ListRow) => evidence(row, visible), any: (row: ListRow) => evidence(row) }
    }
    return this.views.get(
      key,
      () => verdictView(key, this.rows, verdictsOf()),
      (before, changed) => verdictView(key, this.rows, verdictsOf(), { before, changed }),
    )
  }

  private order(sort: Exclude<Sort, 'relevance'>, unitId: number | null, view: VerdictView): Int32Array {
    const key = sort === 'hours' ? `hours/${unitId ?? 0}` : sort === 'score' ? `score/${view.key}` : sort
    const compare = comparison(sort, this.rows, this.hoursOfRows(unitId), view)
    return this.orders.get(
      key,
      () => listOrder(this.rows.length, compare),
      (before, changed) => mendedOrder(before, changed, compare),
    )
  }

  /** Where the hits of a search stand; the same hits come again with every filter pressed. */
  private found(hits: readonly number[]): { positions: number[]; set: BitSet } {
    const known = this.searches.get(hits)
    if (known) return known
    const positions: number[] = []
    const set = emptySet(this.rows.length)
    for (const id of hits) {
      const position = this.positions.get(id)
      if (position === undefined) continue
      positions.push(position)
      add(set, position)
    }
    const found = { positions, set }
    this.searches.set(hits, found)
    return found
  }

  /** @param hits ids found by the search, best first; null without a search */
  list(filters: ListFilters, view: VerdictView, hits: readonly number[] | null): ListResult {
    const size = this.rows.length
    const found = hits && this.found(hits)
    const base = found ? found.set : fullSet(size)

    const setsOf = (facet: Facet) => (facet === 'verdict' ? view.sets : this.sets.having(facet))
    const wanted: Partial<Record<Facet | 'unit' | 'scope', BitSet>> = {
      scope: this.sets.byScope[filters.scope],
    }
    if (filters.unitId !== null) wanted.unit = this.sets.inUnit(filters.unitId)
    for (const facet of facetNames) {
      if (filters.chosen[facet].length === 0) continue
      const any = emptySet(size)
      for (const value of filters.chosen[facet]) {
        const set = setsOf(facet).get(value)
        if (set) addAll(any, set)
      }
      wanted[facet] = any
    }
    const keep = (except?: Facet | 'unit' | 'scope'): BitSet => {
      const kept = base.slice()
      for (const [name, set] of Object.entries(wanted)) if (name !== except) keepCommon(kept, set)
      return kept
    }
    const passing = keep()
    const without = (name: Facet | 'unit' | 'scope') => (wanted[name] ? keep(name) : passing)

    const counts = Object.fromEntries(
      facetNames.map(facet => {
        const others = without(facet)
        const sets = setsOf(facet)
        return [
          facet,
          Object.fromEntries(
            facets[facet].values.map(value => {
              const set = sets.get(value)
              return [value, set ? countCommon(others, set) : 0]
            }),
          ),
        ]
      }),
    ) as ListResult['counts']
    const otherScopes = without('scope')
    const scopeCounts = Object.fromEntries(
      Object.entries(this.sets.byScope).map(([scope, set]) => [scope, countCommon(otherScopes, set)]),
    ) as ListResult['scopeCounts']
    const otherUnits = without('unit')

    const total = countOf(passing)
    const at = pageOf(total, PAGE_SIZE, filters.page)
    const order =
      filters.sort === 'relevance' ? (found?.positions ?? []) : this.order(filters.sort, filters.unitId, view)
    const hours = this.hoursOfRows(filters.unitId)
    const shown: ListResult['rows'] = []
    const last = at.passed + at.size
    // By number, and no further than the page: ten thousand steps of an iterator were a twentieth of what a page costs.
    for (let next = 0, place = 0; next < order.length && place < last; next++) {
      const position = order[next] ?? -1
      const row = this.rows[position]
      if (!row || !has(passing, position)) continue
      if (place++ < at.passed) continue
      shown.push({
        row,
        hours: hours[position] ?? 0,
        verdict: view.seen[position] ?? null,
        hidden: view.isHidden(position),
      })
    }
    return {
      ...at,
      hours: sumOver(passing, hours),
      rows: shown,
      counts,
      scopeCounts,
      inUnit: unitId => countCommon(otherUnits, this.sets.inUnit(unitId)),
    }
  }
}
