import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LINE_HEIGHT, layoutFlow } from './flow-layout'

const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0)

it('streams are together as thick as their node is tall, on both sides, and nodes keep clear of each other', () => {
  const matrix = (rows: number, columns: number) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    })
  fc.assert(
    fc.property(matrix(3, 6), given => {
      fc.pre(sum(given.flat()) > 0)
      const left = given
        .map((row, place) => ({ key: `a${place}`, value: sum(row) }))
        .filter(each => each.value > 0)
      const right = Array.from({ length: 6 }, (_, place) => ({
        key: `b${place}`,
        value: sum(given.map(row => row[place] ?? 0)),
      })).filter(each => each.value > 0)
      const links = given.flatMap((row, from) =>
        row.map((value, to) => ({ from: `a${from}`, to: `b${to}`, value })),
      )
      const layout = layoutFlow([left, right], links)
      for (const node of layout.nodes) {
        const own = layout.links.filter(link => (node.column === 0 ? link.from : link.to) === node.key)
        expect(sum(own.map(link => link.thickness))).toBeCloseTo(node.height, 6)
        for (const link of own) {
          const at = node.column === 0 ? link.leaves : link.arrives
          expect(at).toBeGreaterThanOrEqual(node.top - 1e-6)
          expect(at + link.thickness).toBeLessThanOrEqual(node.top + node.height + 1e-6)
        }
        expect(node.top + node.height).toBeLessThanOrEqual(layout.height + 1e-6)
      }
      for (const column of [0, 1]) {
        const inOrder = layout.nodes.filter(node => node.column === column)
        inOrder.slice(1).forEach((node, place) => {
          const above = inOrder[place]
          expect(node.top + node.height / 2 - ((above?.top ?? 0) + (above?.height ?? 0) / 2)).toBeGreaterThan(
            20,
          )
        })
      }
    }),
  )
})

it('words of several lines keep clear of those above and below', () => {
  const column = [3, 1, 2].map((lines, place) => ({ key: String(place), value: 1, lines }))
  const { nodes } = layoutFlow([[{ key: 'all', value: 1000 }], column], [])
  const middles = nodes.filter(node => node.column === 1).map(node => node.top + node.height / 2)
  const half = (place: number) => ((column[place]?.lines ?? 0) * LINE_HEIGHT) / 2
  middles.slice(1).forEach((middle, place) => {
    expect(middle - (middles[place] ?? 0)).toBeGreaterThan(half(place) + half(place + 1))
  })
})

it('nothing to show is an empty picture', () => {
  expect(layoutFlow([[], []], [])).toMatchObject({ nodes: [], links: [] })
})
