/** A node of a tree whose branches are as thick as what they carry. */
export interface TreeNode {
  key: string
  /** What it takes itself, hours; what it carries is this and everything below it. */
  hours: number
  below: readonly TreeNode[]
}

interface PlacedTreeNode {
  key: string
  /** Its row, from the top. */
  row: number
  depth: number
  /** Left edge, px. */
  x: number
  /** How thick what comes in is: itself and everything below. */
  carries: number
  /** How thick its own part is, which ends here. */
  own: number
  /** How wide what goes on below it is. */
  down: number
}

export interface PlacedBranch {
  key: string
  /** Centre line of the branch as it leaves downwards: px across, and the rows between. */
  x: number
  fromRow: number
  toRow: number
  /** Where it turns in. */
  toX: number
  thickness: number
}

export interface TreeLayout {
  width: number
  nodes: PlacedTreeNode[]
  branches: PlacedBranch[]
}

const picture = { trunk: 44, gap: 16, least: 1, end: 20 }

const carried = (node: TreeNode): number => node.below.reduce((sum, each) => sum + carried(each), node.hours)

/**
 * Lays a tree out from the top down, a row for each node, each before what hangs below it. Thickness is hours on one
 * scale: a node's own part and its branches together are as thick as the branch that leads to it.
 */
export function layoutTree(root: TreeNode): TreeLayout {
  const all = carried(root)
  const thick = (hours: number) => (all > 0 ? (hours / all) * picture.trunk : 0)
  const nodes: PlacedTreeNode[] = []
  const branches: PlacedBranch[] = []
  const place = (node: TreeNode, depth: number, x: number): void => {
    const row = nodes.length
    const down = node.below.map(each => thick(carried(each)))
    const wide = down.reduce((sum, each) => sum + each, 0)
    nodes.push({
      key: node.key,
      row,
      depth,
      x,
      carries: thick(carried(node)),
      own: thick(node.hours),
      down: wide,
    })
    const inX = x + Math.max(wide, 3) + picture.gap
    // The first to leave is the outermost, so that no branch crosses another.
    let right = x + wide
    node.below.forEach((child, index) => {
      const thickness = Math.max(down[index] ?? 0, picture.least)
      const centre = right - (down[index] ?? 0) / 2
      right -= down[index] ?? 0
      const branch = { key: child.key, x: centre, fromRow: row, toRow: nodes.length, toX: inX, thickness }
      branches.push(branch)
      place(child, depth + 1, inX)
    })
  }
  place(root, 0, 0)
  return {
    width: Math.max(...nodes.map(node => node.x + node.down)) + picture.end,
    nodes,
    branches,
  }
}
