'use client'

import type { ReactNode } from 'react'
import { WholeReferences } from '@/components/ui/whole-references'

export type ChainNode = {
  key: string
  label: string
  href: string
  /** Level, reference, state; one quiet line. */
  meta?: ReactNode
  current?: boolean
  below: ChainNode[]
}

type ChainTreeProps = {
  /** Names the list: "Hvor kravet kommer fra". */
  label: string
  /** "Dette krav", beside the current one. */
  currentWord: string
  roots: ChainNode[]
}

/** Where a requirement comes from and what hangs below it, as an indented list. */
export function ChainTree({ label, currentWord, roots }: ChainTreeProps) {
  return (
    <nav aria-label={label} className="chain">
      <Level nodes={roots} currentWord={currentWord} />
    </nav>
  )
}

function Level({ nodes, currentWord }: { nodes: ChainNode[]; currentWord: string }) {
  return (
    <ul>
      {nodes.map(node => (
        <li key={node.key}>
          <div className="chain-node" aria-current={node.current ? 'page' : undefined}>
            {node.current ? (
              <span className="font-semibold">
                {node.label} <span className="font-normal text-quiet">({currentWord})</span>
              </span>
            ) : (
              <a href={node.href}>{node.label}</a>
            )}
            {node.meta ? (
              <span className="block text-small text-quiet">
                <WholeReferences>{node.meta}</WholeReferences>
              </span>
            ) : null}
          </div>
          {node.below.length > 0 ? <Level nodes={node.below} currentWord={currentWord} /> : null}
        </li>
      ))}
    </ul>
  )
}
