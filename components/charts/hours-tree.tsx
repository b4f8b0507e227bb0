'use client'

import type { ReactNode } from 'react'
import { layoutTree, type PlacedBranch, type TreeNode } from './hours-tree-layout'
import { rounded } from './post-path'
import { type Texture, TexturePatterns, texturedFill } from './textures'

export type HoursTreeNode = TreeNode & {
  label: string
  /** Not there where the row stands for several. */
  href?: string
  /** One quiet line: hours, level, who decided. */
  meta: ReactNode
  texture: Texture
  current?: boolean
  below: readonly HoursTreeNode[]
}

type HoursTreeProps = {
  /** Unique on the page. */
  id: string
  /** Names the list. */
  label: string
  /** "Dette krav", beside the current one. */
  currentWord: string
  root: HoursTreeNode
}

/** Height of a row, px; the same in the style sheet (`.hours-tree li > div`). */
const ROW = 84
/** Where in its row a branch comes in, px. */
const IN = 24
/** How far a node's own part reaches past what goes on below it, px. */
const END = 14

/** A tree read from the top down, with branches as thick as the hours they carry, and its rows as a nested list. */
export function HoursTree({ id, label, currentWord, root }: HoursTreeProps) {
  const layout = layoutTree(root)
  const textures = new Map<string, Texture>()
  const remember = (node: HoursTreeNode) => {
    textures.set(node.key, node.texture)
    node.below.forEach(remember)
  }
  remember(root)
  return (
    <div className="hours-tree">
      <svg
        width={rounded(layout.width)}
        height={layout.nodes.length * ROW}
        aria-hidden="true"
        className="hours-tree-picture"
      >
        <TexturePatterns id={id} />
        {layout.branches.map(branch => (
          <path
            key={branch.key}
            d={branchPath(branch)}
            strokeWidth={rounded(branch.thickness)}
            className="branch"
          />
        ))}
        {layout.nodes.map(node => (
          <g key={node.key}>
            <rect
              x={rounded(node.x)}
              y={rounded(node.row * ROW + IN - node.carries / 2)}
              width={rounded(node.down)}
              height={rounded(node.carries)}
              className="branch-joint"
            />
            <rect
              x={rounded(node.x)}
              y={rounded(node.row * ROW + IN - Math.max(node.carries, 2) / 2)}
              width={rounded(node.down + END)}
              height={rounded(Math.max(node.own, 2))}
              {...texturedFill(textures.get(node.key) ?? 'solid', id)}
            />
          </g>
        ))}
      </svg>
      <nav aria-label={label}>
        <Level nodes={[root]} currentWord={currentWord} />
      </nav>
    </div>
  )
}

function Level({ nodes, currentWord }: { nodes: readonly HoursTreeNode[]; currentWord: string }) {
  return (
    <ul>
      {nodes.map(node => (
        <li key={node.key}>
          <div aria-current={node.current ? 'true' : undefined}>
            {node.href ? <a href={node.href}>{node.label}</a> : <span>{node.label}</span>}
            <p className="text-small text-quiet">
              {node.current ? `${currentWord} · ` : null}
              {node.meta}
            </p>
          </div>
          {node.below.length > 0 ? <Level nodes={node.below} currentWord={currentWord} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** Down from its parent, then in to its own row. */
function branchPath({ x, fromRow, toRow, toX, thickness }: PlacedBranch): string {
  const y = toRow * ROW + IN
  const bend = Math.min(Math.max(thickness / 2, 8), toX - x)
  return `M${rounded(x)} ${fromRow * ROW + IN}V${rounded(y - bend)}Q${rounded(x)} ${y} ${rounded(x + bend)} ${y}H${rounded(toX)}`
}
