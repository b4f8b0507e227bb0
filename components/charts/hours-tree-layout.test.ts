import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layoutTree, type TreeNode } from './hours-tree-layout'

let made = 0
const named = (node: Omit<TreeNode, 'key'>): TreeNode => {
  made += 1
  return { key: `node ${made}`, ...node }
}
const hours = fc.integer({ min: 0, max: 500 })
const { tree: anyTree } = fc.letrec<{ tree: TreeNode }>(again => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hours.map(own => named({ hours: own, below: [] })),
    fc.record({ hours, below: fc.array(again('tree'), { maxLength: 3 }) }).map(named),
  ),
}))

it('what a branch carries is what ends there and what goes on, and each node has a row of its own', () => {
  fc.assert(
    fc.property(anyTree, root => {
      const { nodes, branches, width } = layoutTree(root)
      expect(nodes.map(node => node.row)).toEqual(nodes.map((_, place) => place))
      expect(branches).toHaveLength(nodes.length - 1)
      for (const node of nodes) {
        expect(node.own + node.down).toBeCloseTo(node.carries, 6)
        expect(node.x + node.down).toBeLessThan(width)
      }
      for (const branch of branches) {
        const end = nodes.find(node => node.key === branch.key)
        expect(end).toMatchObject({ row: branch.toRow, x: branch.toX })
        expect(branch.toRow).toBeGreaterThan(branch.fromRow)
        expect(branch.x).toBeLessThan(branch.toX)
      }
    }),
  )
})

it('a thousand hours on a law of a hundred are ten times as thick', () => {
  const { nodes } = layoutTree({ key: 'law', hours: 100, below: [{ key: 'local', hours: 1000, below: [] }] })
  const [law, local] = nodes
  expect((local?.own ?? 0) / (law?.own ?? 1)).toBeCloseTo(10)
})
