import type { ReactNode } from 'react'

/** One line of a picture's legend: the mark, then its word. */
export function LegendItem({ mark, word }: { mark?: ReactNode; word: string }) {
  return (
    <span className="inline-flex items-center gap-1.75">
      {mark}
      {word}
    </span>
  )
}

/** The dot above a post that shows signs of growing by itself. */
export function GrowingDot() {
  return (
    <svg width="8" height="8" aria-hidden="true" className="flex-none">
      <circle cx="4" cy="4" r="2.6" className="post-dot" />
    </svg>
  )
}
