/** Something that hours come from or go to. */
export interface FlowNode {
  key: string
  value: number
  /** How many lines its words take where they take most; one unless said otherwise. */
  lines?: number
}

export interface FlowLink {
  from: string
  to: string
  value: number
}

interface PlacedNode {
  key: string
  column: number
  /** px from the top, and how tall. */
  top: number
  height: number
}

export interface PlacedLink extends FlowLink {
  column: number
  /** Where it leaves and where it arrives: upper edges, px, and how thick it is. */
  leaves: number
  arrives: number
  thickness: number
}

export interface FlowLayout {
  height: number
  nodes: PlacedNode[]
  links: PlacedLink[]
}

/** From one line of a node's words to the next, px. */
export const LINE_HEIGHT = 15

const picture = { tall: 420, gap: 8, room: 21 }

/**
 * Places columns of nodes, in the order given, and the streams between one column and the next. All heights are on one
 * scale, so the streams out of a node are together as thick as it is tall; a small node still has room for its words.
 *
 * @param links between neighbouring columns; what enters and what leaves a node sums to its value
 */
export function layoutFlow(
  columns: readonly (readonly FlowNode[])[],
  links: readonly FlowLink[],
): FlowLayout {
  const most = Math.max(...columns.map(column => column.reduce((sum, node) => sum + node.value, 0)), 0)
  const perHour = most > 0 ? picture.tall / most : 0
  const room = (node: FlowNode) => picture.room + ((node.lines ?? 1) - 1) * LINE_HEIGHT
  const slot = (node: FlowNode) => Math.max(node.value * perHour, room(node))
  const heights = columns.map(column =>
    column.reduce((sum, node) => sum + slot(node) + picture.gap, -picture.gap),
  )
  const height = Math.max(...heights, picture.room)
  const nodes = columns.flatMap((column, place): PlacedNode[] => {
    // Shorter columns spread over the height of the tallest.
    const spare = (height - (heights[place] ?? 0)) / Math.max(column.length, 1)
    let top = spare / 2
    return column.map(node => {
      const tall = node.value * perHour
      const own = slot(node)
      const placed = { key: node.key, column: place, top: top + (own - tall) / 2, height: tall }
      top += own + picture.gap + spare
      return placed
    })
  })
  const nodeOf = new Map(nodes.map(node => [node.key, node]))
  const place = new Map(nodes.map((node, index) => [node.key, index]))
  const used = { out: new Map<string, number>(), in: new Map<string, number>() }
  const inOrder = [...links].sort(
    (a, b) =>
      (place.get(a.from) ?? 0) - (place.get(b.from) ?? 0) || (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0),
  )
  const take = (of: Map<string, number>, key: string, thickness: number) => {
    const before = of.get(key) ?? 0
    of.set(key, before + thickness)
    return (nodeOf.get(key)?.top ?? 0) + before
  }
  return {
    height,
    nodes,
    links: inOrder.flatMap(link => {
      const from = nodeOf.get(link.from)
      if (!from || !nodeOf.has(link.to) || link.value <= 0) return []
      const thickness = link.value * perHour
      return [
        {
          ...link,
          column: from.column,
          leaves: take(used.out, link.from, thickness),
          arrives: take(used.in, link.to, thickness),
          thickness,
        },
      ]
    }),
  }
}
