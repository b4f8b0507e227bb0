'use client'

import { decoration } from './decoration'
import { type FlowLink, type FlowNode, LINE_HEIGHT, layoutFlow, type PlacedLink } from './flow-layout'
import { rounded } from './post-path'
import { RovingFocus } from './roving-focus'
import { wrapLabel } from './wrap-label'

type DrawnNode = FlowNode & {
  label: string
  name: string
  href: string
}

type DrawnLink = FlowLink & { name: string; href: string }

type FlowPictureProps = {
  columns: { key: string; head: string; nodes: DrawnNode[] }[]
  links: DrawnLink[]
  texts: { title: string; desc: string }
}

/** Across in per cent: where columns begin, and how wide a node is. */
const columnAt = [0, 30, 98.6]
const nodeWidth = 1.4
/** Letters on a line of each column on a phone, where the words of the last two columns share the same width. */
const lineLetters = [14, 18, 16]
const head = 26

/** Three columns and the hours between them: who decided, what kind, and where the time is spent. */
export function FlowPicture({ columns, links, texts }: FlowPictureProps) {
  const linesOf = new Map(
    columns.flatMap((column, place) =>
      column.nodes.map(node => [node.key, wrapLabel(node.label, lineLetters[place] ?? 16)] as const),
    ),
  )
  const layout = layoutFlow(
    columns.map(column => column.nodes.map(node => ({ ...node, lines: linesOf.get(node.key)?.length ?? 1 }))),
    links,
  )
  const nodeOf = new Map(columns.flatMap(column => column.nodes.map(node => [node.key, node] as const)))
  const linkOf = new Map(links.map(link => [`${link.from} ${link.to}`, link]))
  return (
    <figure className="flow" aria-label={texts.title}>
      <p className="sr-only">{texts.desc}</p>
      <RovingFocus>
        <svg width="100%" height={rounded(layout.height + head + 4)} aria-label={texts.title}>
          <g {...decoration}>
            {columns.map((column, place) => (
              <text
                key={column.key}
                x={`${textAt(place)}%`}
                y="14"
                textAnchor={anchors[place]}
                className="flow-head"
              >
                {column.head}
              </text>
            ))}
          </g>
          {[0, 1].map(place => (
            <svg
              key={place}
              x={`${(columnAt[place] ?? 0) + nodeWidth}%`}
              y={head}
              width={`${(columnAt[place + 1] ?? 100) - (columnAt[place] ?? 0) - nodeWidth}%`}
              height={rounded(layout.height)}
              viewBox={`0 0 100 ${rounded(layout.height)}`}
              preserveAspectRatio="none"
              aria-label={`${columns[place]?.head}, ${columns[place + 1]?.head}`}
              data-rove-row=""
            >
              {layout.links
                .filter(link => link.column === place)
                .map(link => {
                  const told = linkOf.get(`${link.from} ${link.to}`)
                  return (
                    <a
                      key={`${link.from} ${link.to}`}
                      href={told?.href}
                      aria-label={told?.name}
                      className="stream"
                    >
                      <title>{told?.name}</title>
                      <path d={streamPath(link)} />
                    </a>
                  )
                })}
            </svg>
          ))}
          {columns.map((column, place) => (
            <g key={column.key} data-rove-row="">
              {layout.nodes
                .filter(node => node.column === place)
                .map(({ key, top, height }) => {
                  const node = nodeOf.get(key)
                  if (!node) return null
                  const middle = rounded(head + top + height / 2)
                  const lines = linesOf.get(key) ?? []
                  const reach = 7 + lines.length * LINE_HEIGHT
                  return (
                    <a key={key} href={node.href} aria-label={node.name} className="flow-node">
                      <title>{node.name}</title>
                      <rect
                        x={`${columnAt[place]}%`}
                        y={rounded(head + top)}
                        width={`${nodeWidth}%`}
                        height={rounded(Math.max(height, 1))}
                        className="flow-bar"
                      />
                      <svg x={`${textAt(place)}%`} y={middle} overflow="visible" aria-hidden="true">
                        <rect
                          x={place === 2 ? -120 : -4}
                          y={rounded(-reach / 2)}
                          width="124"
                          height={rounded(reach)}
                          className="flow-reach"
                        />
                        <text y="4" textAnchor={anchors[place]} className="chart-note flow-label-wide">
                          {node.label}
                        </text>
                        <text textAnchor={anchors[place]} className="chart-note flow-label-narrow">
                          {spreadLines(lines).map(({ line, y }) => (
                            <tspan key={y} x="0" y={y}>
                              {line}
                            </tspan>
                          ))}
                        </text>
                      </svg>
                    </a>
                  )
                })}
            </g>
          ))}
        </svg>
      </RovingFocus>
    </figure>
  )
}

const anchors = ['start', 'start', 'end'] as const

/** Lines of words around the middle of their node. */
const spreadLines = (lines: readonly string[]) =>
  lines.map((line, row) => ({ line, y: rounded(4 + (row - (lines.length - 1) / 2) * LINE_HEIGHT) }))

/** Words stand beside their node: to the right, in the last column to the left. */
const textAt = (place: number) =>
  place === 2 ? (columnAt[2] ?? 0) - 0.8 : (columnAt[place] ?? 0) + nodeWidth + 0.8

/** From the right of one node to the left of another, as a band; across it is stretched to the room there is. */
function streamPath({ leaves, arrives, thickness }: PlacedLink): string {
  const thick = Math.max(thickness, 0.7)
  const [a, b] = [rounded(leaves), rounded(arrives)]
  const [c, d] = [rounded(leaves + thick), rounded(arrives + thick)]
  return `M0 ${a}C50 ${a} 50 ${b} 100 ${b}V${d}C50 ${d} 50 ${c} 0 ${c}Z`
}
