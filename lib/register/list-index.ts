import type { UnitTree } from '@/lib/organisation/unit-tree'
import { addDays, type Day } from '@/lib/platform/time'
import { add, addAll, type BitSet, countCommon, countOf, emptySet, fullSet, has, keepCommon } from './bit-set'
import type { Workforce } from './bound-people'
import {
  type Facet,
  facetNames,
  facets,
  type ListFilters,
  PAGE_SIZE,
  REVIEW_SOON_DAYS,
  type Scope,
  type Sort,
} from './list-filters'
import { listOrder } from './list-order'
import type { ListResult, ListRow } from './list-row'
import { ownEvidence, unitEvidence, type VerdictView } from './verdict-view'

const scopeOf: Record<Scope, (row: ListRow) => boolean> = {
  in_force: row => row.inForce,
  suspended: row => row.status === 'suspended',
  draft: row => row.status === 'draft',
  repealed: row => row.status === 'repealed',
  all: () => true,
}

/**
 * The register's list in memory: every value of every filter as a set of rows, every order worked out once. Ten
 * thousand requirements are filtered, counted and sorted in well under a millisecond (list-index.bench in
 * list-index.test.ts prints it).
 */
export class ListIndex {
  private readonly sets: Record<Exclude<Facet, 'verdict'>, Map<string, BitSet>>
  private readonly scopeSets: Record<Scope, BitSet>
  private readonly unitSets: BitSet[]
  private readonly positions: Map<number, number>
  private readonly orders = new Map<string, Int32Array>()
  private readonly unitHours = new Map<number, Float64Array>()
  private readonly searches = new WeakMap<readonly number[], { positions: number[]; set: BitSet }>()
  private readonly views = new Map<string, VerdictView>()

  constructor(
    readonly rows: readonly ListRow[],
    readonly workforce: Workforce,
    readonly day: Day,
  ) {
    this.positions = new Map(rows.map((row, position) => [row.id, position]))
    const soon = addDays(day, REVIEW_SOON_DAYS)
    const review = ({ reviewBy }: ListRow) =>
      reviewBy === null ? ['missing'] : reviewBy < day ? ['overdue'] : reviewBy <= soon ? ['soon'] : []
    this.sets = {
      level: this.setsOf(row => [row.level]),
      kind: this.setsOf(row => [row.kind]),
      bindingness: this.setsOf(row => [row.bindingness]),
      legalStatus: this.setsOf(row => [row.legalStatus]),
      caseState: this.setsOf(row => (row.caseStates.length === 0 ? ['none'] : row.caseStates)),
      signal: this.setsOf(row => row.signals),
      review: this.setsOf(review),
    }
    const scoped = (scope: Scope) => this.setOf(scopeOf[scope])
    this.scopeSets = {
      in_force: scoped('in_force'),
      suspended: scoped('suspended'),
      draft: scoped('draft'),
      repealed: scoped('repealed'),
      all: scoped('all'),
    }
    this.unitSets = this.setsOfUnits()
  }

  get tree(): UnitTree {
    return this.workforce.tree
  }

  private setOf(belongs: (row: ListRow) => boolean): BitSet {
    const set = emptySet(this.rows.length)
    this.rows.forEach((row, position) => {
      if (belongs(row)) add(set, position)
    })
    return set
  }

  private setsOf(valuesOf: (row: ListRow) => readonly string[]): Map<string, BitSet> {
    const sets = new Map<string, BitSet>()
    this.rows.forEach((row, position) => {
      for (const value of valuesOf(row)) {
        const set = sets.get(value) ?? emptySet(this.rows.length)
        sets.set(value, set)
        add(set, position)
      }
    })
    return sets
  }

  /** For each unit in tree order, the requirements that bind somebody there or below. */
  private setsOfUnits(): BitSet[] {
    const { tree } = this
    const sets = tree.units.map(() => emptySet(this.rows.length))
    const placeOf = (unitId: number) => tree.range(unitId).first
    this.rows.forEach((row, position) => {
      for (const { unitId } of this.workforce.byUnit(row.bound)) {
        const set = sets[placeOf(unitId)]
        if (set) add(set, position)
      }
    })
    for (let place = tree.units.length - 1; place > 0; place--) {
      const parentId = tree.units[place]?.parentId
      const [set, parent] = [sets[place], parentId ? sets[placeOf(parentId)] : undefined]
      if (set && parent) addAll(parent, set)
    }
    return sets
  }

  private setOfUnit(unitId: number): BitSet {
    const set = this.tree.find(unitId) ? this.unitSets[this.tree.range(unitId).first] : undefined
    return set ?? emptySet(this.rows.length)
  }

  find(id: number): ListRow | undefined {
    return this.rows[this.positions.get(id) ?? -1]
  }

  /** Requirements that bind somebody in the unit or below it. */
  binding(unitId: number): ListRow[] {
    const set = this.setOfUnit(unitId)
    return this.rows.filter((_, position) => has(set, position))
  }

  /** The same with each row's place in the index, which is its place in a {@link VerdictView}. */
  bindingWithPositions(unitId: number): { row: ListRow; position: number }[] {
    const set = this.setOfUnit(unitId)
    return this.rows.flatMap((row, position) => (has(set, position) ? [{ row, position }] : []))
  }

  /** Hours a year of those bound in the unit and below it. */
  hoursIn(row: ListRow, unitId: number): number {
    return row.people === 0 ? 0 : (row.hours / row.people) * this.workforce.people(row.bound, unitId)
  }

  private hoursOfRows(unitId: number | null): Float64Array {
    const key = unitId ?? 0
    const known = this.unitHours.get(key)
    if (known) return known
    const hours = Float64Array.from(this.rows, row =>
      unitId === null ? row.hours : this.hoursIn(row, unitId),
    )
    if (this.unitHours.size > 100) this.unitHours.clear()
    this.unitHours.set(key, hours)
    return hours
  }

  /**
   * What somebody sees who may see the results of these units; worked out once for each such set. With a unit it is
   * what the results say of that unit, so that its page and its list tell the same.
   */
  view(key: string, sees: (unitId: number) => boolean, unitId: number | null = null): VerdictView {
    const known = this.views.get(key)
    if (known) return known
    const visible = new Set(this.tree.units.filter(unit => sees(unit.id)).map(unit => unit.id))
    const evidence = (row: ListRow, inSight?: ReadonlySet<number>) =>
      unitId === null
        ? ownEvidence(this.tree, row.publications, inSight)
        : unitEvidence(this.workforce, row, unitId, inSight)
    const seen = this.rows.map(row => evidence(row, visible))
    const sets = new Map<string, BitSet>()
    const put = (value: string, position: number) => {
      const set = sets.get(value) ?? emptySet(this.rows.length)
      sets.set(value, set)
      add(set, position)
    }
    seen.forEach((verdict, position) => {
      if (verdict) {
        put(verdict.verdict, position)
        if (verdict.split) put('split', position)
      } else {
        const row = this.rows[position]
        put(row && evidence(row) ? 'not_shown' : 'unrated', position)
      }
    })
    const notShown = sets.get('not_shown')
    const isHidden = (position: number) => notShown !== undefined && has(notShown, position)
    const view = { key, seen, sets, isHidden }
    if (this.views.size > 200) this.views.clear()
    this.views.set(key, view)
    return view
  }

  private order(sort: Exclude<Sort, 'relevance'>, unitId: number | null, view: VerdictView): Int32Array {
    const key = sort === 'hours' ? `hours/${unitId ?? 0}` : sort === 'score' ? `score/${view.key}` : sort
    const known = this.orders.get(key)
    if (known) return known
    const order = listOrder(sort, this.rows, this.hoursOfRows(unitId), view)
    if (this.orders.size > 300) this.orders.clear()
    this.orders.set(key, order)
    return order
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

    const setsOf = (facet: Facet) => (facet === 'verdict' ? view.sets : this.sets[facet])
    const wanted: Partial<Record<Facet | 'unit' | 'scope', BitSet>> = { scope: this.scopeSets[filters.scope] }
    if (filters.unitId !== null) wanted.unit = this.setOfUnit(filters.unitId)
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
      Object.entries(this.scopeSets).map(([scope, set]) => [scope, countCommon(otherScopes, set)]),
    ) as ListResult['scopeCounts']
    const otherUnits = without('unit')

    const total = countOf(passing)
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
    const page = Math.min(filters.page, pages)
    const order =
      filters.sort === 'relevance' ? (found?.positions ?? []) : this.order(filters.sort, filters.unitId, view)
    const hours = this.hoursOfRows(filters.unitId)
    const shown: ListResult['rows'] = []
    let sum = 0
    let place = 0
    const from = (page - 1) * PAGE_SIZE
    for (const position of order) {
      if (!has(passing, position)) continue
      sum += hours[position] ?? 0
      const row = this.rows[position]
      if (row && place >= from && shown.length < PAGE_SIZE) {
        const verdict = view.seen[position] ?? null
        shown.push({
          row,
          hours: hours[position] ?? 0,
          verdict,
          hidden: view.isHidden(position),
        })
      }
      place++
    }
    return {
      total,
      page,
      pages,
      hours: sum,
      rows: shown,
      counts,
      scopeCounts,
      inUnit: unitId => countCommon(otherUnits, this.setOfUnit(unitId)),
    }
  }
}
