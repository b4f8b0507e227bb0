'use client'

import { Counts } from './counts'
import type { ScreenHeap } from './screen-words'

/** More than this many are told by their number alone. */
const MOST_DRAWN = 24

/** The heaps while dots are given: nothing tells where the others' go. */
export function HeapsToDot({ heaps }: { heaps: readonly ScreenHeap[] }) {
  return (
    <ul className="wall-heaps" data-density={heaps.length > 10 ? 'many' : 'few'}>
      {heaps.map(each => (
        <li key={each.id}>
          <h2>{each.heading}</h2>
          <Counts counts={each.counts} className="wall-small" />
        </li>
      ))}
    </ul>
  )
}

/** The heaps with their dots, the most first, and what each came to. */
export function RankedHeaps({ heaps }: { heaps: readonly ScreenHeap[] }) {
  return (
    <ol className="wall-ranked" data-density={heaps.length > 8 ? 'many' : 'few'}>
      {heaps.map(each => (
        <li key={each.id}>
          <div className="wall-ranked-dots">
            <span aria-hidden="true" className="wall-dots">
              {'●'.repeat(Math.min(each.dots, MOST_DRAWN))}
            </span>
            <span className="wall-dots-words">{each.dotsInWords}</span>
          </div>
          <div className="min-w-0">
            <h2>{each.heading}</h2>
            <p className="wall-small counts">
              <Counts counts={each.counts} />
              {each.outcome ? <b>{each.outcome}</b> : null}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
