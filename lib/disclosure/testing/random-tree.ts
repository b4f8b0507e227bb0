import type { TreeNode } from '@/lib/disclosure/tree'
import type { SeededRandom } from '@/lib/platform/testing/seeded-random'

export interface PeopledTree {
  nodes: TreeNode[]
  /** People of each unit itself. */
  own: Map<number, number>
}

/** A tree of 2 to 24 units like those of a municipality: bushy or deep, most people at the bottom, many small or empty teams. */
export function aRandomTree(random: SeededRandom): PeopledTree {
  const size = random.between(2, 24)
  const deep = random.next() < 0.3
  const nodes: TreeNode[] = [{ id: 1, parentId: null }]
  for (let id = 2; id <= size; id++) {
    const parentId = deep ? random.between(Math.max(1, id - 3), id - 1) : random.between(1, Math.ceil(id / 2))
    nodes.push({ id, parentId })
  }
  const parents = new Set(nodes.map(node => node.parentId))
  const own = new Map<number, number>()
  for (const { id } of nodes) own.set(id, parents.has(id) ? ownOfParent(random) : random.between(0, 14))
  return { nodes, own }
}

function ownOfParent(random: SeededRandom): number {
  return random.next() < 0.5 ? 0 : random.between(1, 7)
}

/** The unit and everything below it. */
export function subtreeOf(nodes: readonly TreeNode[], top: number): number[] {
  const within = [top]
  for (const id of within) within.push(...nodes.filter(node => node.parentId === id).map(node => node.id))
  return within
}
