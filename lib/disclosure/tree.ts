/** A unit and the unit it lies under; null at the top. */
export interface TreeNode {
  id: number
  parentId: number | null
}

/** A tree of units (or several), ready to be walked. */
export interface Tree {
  /** Every unit, each after all units below it. */
  childrenFirst: readonly number[]
  parentOf: ReadonlyMap<number, number | null>
  childrenOf: ReadonlyMap<number, readonly number[]>
}

/**
 * Arranges units for walking. Throws RangeError when a unit occurs twice, lies under a unit that is not in the list, or lies under
 * itself: a rule on a broken tree would protect nobody.
 */
export function arrangeTree(nodes: readonly TreeNode[]): Tree {
  const parentOf = new Map<number, number | null>()
  const childrenOf = new Map<number, number[]>()
  for (const { id, parentId } of nodes) {
    if (parentOf.has(id)) throw new RangeError(`unit ${id} occurs twice in the tree`)
    parentOf.set(id, parentId)
    childrenOf.set(id, [])
  }
  const parentsFirst: number[] = []
  for (const { id, parentId } of nodes) {
    if (parentId === null) {
      parentsFirst.push(id)
      continue
    }
    const siblings = childrenOf.get(parentId)
    if (!siblings) throw new RangeError(`unit ${id} lies under unit ${parentId}, which is not in the tree`)
    siblings.push(id)
  }
  for (const id of parentsFirst) parentsFirst.push(...(childrenOf.get(id) ?? []))
  if (parentsFirst.length < nodes.length) throw new RangeError('a unit of the tree lies under itself')
  return { childrenFirst: parentsFirst.reverse(), parentOf, childrenOf }
}
