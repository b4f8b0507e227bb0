export interface TreeUnit {
  id: number
  parentId: number | null
  name: string
  kind: 'municipality' | 'department' | 'institution' | 'team'
  closedOn: string | null
}

/** How one unit lies to another. `within` = the same unit or below it. */
export type Relation = 'within' | 'above' | 'elsewhere'

/**
 * The organisation as a tree, numbered in pre-order so that a subtree is one range and every question about
 * above and below is a comparison of two numbers.
 */
export class UnitTree {
  readonly units: readonly TreeUnit[]
  private readonly place = new Map<number, { first: number; end: number; depth: number; unit: TreeUnit }>()
  private readonly parentPlaces: Int32Array
  private readonly childIds = new Map<number | null, number[]>()

  /** Units whose parent is unknown are left out. Children are ordered by name, as people look for them. */
  constructor(units: readonly TreeUnit[]) {
    const byId = new Map(units.map(unit => [unit.id, unit]))
    const sorted = [...units].sort((a, b) => a.name.localeCompare(b.name, 'da') || a.id - b.id)
    for (const unit of sorted) {
      const siblings = this.childIds.get(unit.parentId)
      if (siblings) siblings.push(unit.id)
      else this.childIds.set(unit.parentId, [unit.id])
    }
    const ordered: TreeUnit[] = []
    const visit = (id: number, depth: number) => {
      const unit = byId.get(id)
      if (!unit || this.place.has(id)) return
      const entry = { first: ordered.length, end: 0, depth, unit }
      this.place.set(id, entry)
      ordered.push(unit)
      for (const child of this.childIds.get(id) ?? []) visit(child, depth + 1)
      entry.end = ordered.length
    }
    for (const root of this.childIds.get(null) ?? []) visit(root, 0)
    this.units = ordered
    this.parentPlaces = Int32Array.from(ordered, unit =>
      unit.parentId === null ? -1 : (this.place.get(unit.parentId)?.first ?? -1),
    )
  }

  get root(): TreeUnit {
    const [root] = this.units
    if (!root) throw new Error('The organisation has no units')
    return root
  }

  get isEmpty(): boolean {
    return this.units.length === 0
  }

  find(id: number): TreeUnit | undefined {
    return this.place.get(id)?.unit
  }

  /** @throws Error for a unit that is not in the tree: ids are checked before this. */
  get(id: number): TreeUnit {
    const unit = this.find(id)
    if (!unit) throw new Error(`No unit ${id}`)
    return unit
  }

  depth(id: number): number {
    return this.place.get(id)?.depth ?? -1
  }

  /** The pre-order range of the subtree, `first` included and `end` not. An unknown unit has an empty range. */
  range(id: number): { first: number; end: number } {
    return this.place.get(id) ?? { first: 0, end: 0 }
  }

  /** The place of the unit above the one at this place; -1 above the root. */
  parentPlace(place: number): number {
    return this.parentPlaces[place] ?? -1
  }

  /** The unit itself or below it. */
  isWithin(id: number, ancestorId: number): boolean {
    const unit = this.place.get(id)
    const ancestor = this.place.get(ancestorId)
    return !!unit && !!ancestor && unit.first >= ancestor.first && unit.first < ancestor.end
  }

  /** How `targetId` lies, seen from `fromId`. */
  relation(fromId: number, targetId: number): Relation {
    if (this.isWithin(targetId, fromId)) return 'within'
    return this.isWithin(fromId, targetId) ? 'above' : 'elsewhere'
  }

  /** Sets to 1 the places of all units that lie so, seen from `fromId`. */
  markPlaces(places: Uint8Array, fromId: number, relation: Relation): void {
    const { first, end } = this.range(fromId)
    if (relation === 'within') places.fill(1, first, end)
    else if (relation === 'above') {
      for (let place = this.parentPlace(first); first < end && place >= 0; place = this.parentPlace(place))
        places[place] = 1
    } else {
      const near = new Uint8Array(places.length)
      this.markPlaces(near, fromId, 'within')
      this.markPlaces(near, fromId, 'above')
      for (let place = 0; place < places.length; place++) if (near[place] === 0) places[place] = 1
    }
  }

  children(id: number): TreeUnit[] {
    return (this.childIds.get(id) ?? []).map(child => this.get(child))
  }

  /** From the root down to the unit itself. */
  lineage(id: number): TreeUnit[] {
    const line: TreeUnit[] = []
    for (
      let unit = this.find(id);
      unit;
      unit = unit.parentId === null ? undefined : this.find(unit.parentId)
    ) {
      line.unshift(unit)
    }
    return line
  }

  /** The unit and everything below it, parents before children. */
  subtree(id: number): TreeUnit[] {
    const { first, end } = this.range(id)
    return this.units.slice(first, end)
  }

  /** These units in tree order, each with how many of the others stand above it. Ids that are not in the tree are left out. */
  nested(ids: Iterable<number>): { id: number; depth: number }[] {
    const places = [...new Set(ids)].flatMap(id => this.place.get(id) ?? []).sort((a, b) => a.first - b.first)
    const above: number[] = []
    return places.map(({ first, end, unit }) => {
      while ((above.at(-1) ?? end) <= first) above.pop()
      above.push(end)
      return { id: unit.id, depth: above.length - 1 }
    })
  }

  /** The nearest unit of a kind at or above. */
  nearest(id: number, kind: TreeUnit['kind']): TreeUnit | undefined {
    return this.lineage(id).findLast(unit => unit.kind === kind)
  }

  /** The lowest unit that all of these lie within. */
  lowestCommon(ids: readonly number[]): TreeUnit | undefined {
    const [first, ...rest] = ids
    if (first === undefined) return undefined
    return this.lineage(first).findLast(unit => rest.every(id => this.isWithin(id, unit.id)))
  }
}
