import { addDays, type Day } from '@/lib/platform/time'
import { add, type BitSet, emptySet, has, remove, resized } from './bit-set'
import type { Workforce } from './bound-people'
import { type Facet, REVIEW_SOON_DAYS, type Scope, scopes } from './list-filters'
import type { ListRow } from './list-row'

type RowFacet = Exclude<Facet, 'verdict'>

const scopeOf: Record<Scope, (row: ListRow) => boolean> = {
  in_force: row => row.inForce,
  suspended: row => row.status === 'suspended',
  draft: row => row.status === 'draft',
  repealed: row => row.status === 'repealed',
  all: () => true,
}

/** Every value of every filter as the set of rows that have it, and every unit as the set of rows that bind there. */
export class RowSets {
  private readonly byFacet: Record<RowFacet, Map<string, BitSet>>
  readonly byScope: Record<Scope, BitSet>
  /** By place in the tree: requirements that bind somebody there or below. */
  private readonly byUnit: BitSet[]
  private readonly soon: Day

  /** Sets for `size` rows: empty, or those of `from` until rows are taken out and put in. */
  constructor(
    private readonly workforce: Workforce,
    private readonly day: Day,
    private readonly size: number,
    from?: RowSets,
  ) {
    this.soon = addDays(day, REVIEW_SOON_DAYS)
    const facet = (name: RowFacet) =>
      new Map([...(from?.byFacet[name] ?? [])].map(([value, set]) => [value, resized(set, size)]))
    this.byFacet = {
      level: facet('level'),
      kind: facet('kind'),
      bindingness: facet('bindingness'),
      legalStatus: facet('legalStatus'),
      caseState: facet('caseState'),
      signal: facet('signal'),
      review: facet('review'),
    }
    const scope = (name: Scope) => (from ? resized(from.byScope[name], size) : emptySet(size))
    this.byScope = {
      in_force: scope('in_force'),
      suspended: scope('suspended'),
      draft: scope('draft'),
      repealed: scope('repealed'),
      all: scope('all'),
    }
    this.byUnit = from
      ? from.byUnit.map(set => resized(set, size))
      : workforce.tree.units.map(() => emptySet(size))
  }

  having(facet: RowFacet): ReadonlyMap<string, BitSet> {
    return this.byFacet[facet]
  }

  inUnit(unitId: number): BitSet {
    const { tree } = this.workforce
    return (tree.find(unitId) && this.byUnit[tree.range(unitId).first]) ?? emptySet(this.size)
  }

  /** The row stands at this place from now on; nothing else may stand there. */
  put(row: ListRow, position: number): void {
    for (const [facet, values] of this.valuesOf(row))
      for (const value of values) {
        const set = this.byFacet[facet].get(value) ?? emptySet(this.size)
        this.byFacet[facet].set(value, set)
        add(set, position)
      }
    for (const scope of scopes) if (scopeOf[scope](row)) add(this.byScope[scope], position)
    const { tree } = this.workforce
    this.workforce.eachPlace(row.bound, place => {
      // Up to the first unit above that has it: those above that one have it too.
      for (let at = place; at >= 0; at = tree.parentPlace(at)) {
        const set = this.byUnit[at]
        if (!set || has(set, position)) break
        add(set, position)
      }
    })
  }

  /** Leaves the place empty. */
  take(position: number): void {
    for (const values of Object.values(this.byFacet)) for (const set of values.values()) remove(set, position)
    for (const set of [...Object.values(this.byScope), ...this.byUnit]) remove(set, position)
  }

  private valuesOf(row: ListRow): [RowFacet, readonly string[]][] {
    return [
      ['level', [row.level]],
      ['kind', [row.kind]],
      ['bindingness', [row.bindingness]],
      ['legalStatus', [row.legalStatus]],
      ['caseState', row.caseStates.length === 0 ? ['none'] : row.caseStates],
      ['signal', row.signals],
      ['review', this.reviewOf(row)],
    ]
  }

  private reviewOf({ reviewBy }: ListRow): readonly string[] {
    if (reviewBy === null) return ['missing']
    if (reviewBy < this.day) return ['overdue']
    return reviewBy <= this.soon ? ['soon'] : []
  }
}
