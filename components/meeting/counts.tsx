'use client'

import { VerdictShape } from '@/components/ui/verdict-mark'
import type { CountWords } from './count-words'

/** How many red and how many green, each with its shape and its word. */
export function Counts({ counts, className }: { counts: readonly CountWords[]; className?: string }) {
  return (
    <span className={`counts ${className ?? ''}`}>
      {counts.map(({ colour, words }) => (
        <span key={colour} className="count">
          <VerdictShape kind={colour} />
          {words}
        </span>
      ))}
    </span>
  )
}
