'use client'

import type { ReactNode } from 'react'
import { WholeReferences } from './whole-references'

/** More for those who want it. Works without scripts; opens by itself when printed. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="disclosure group" open={open}>
      <Summary>{summary}</Summary>
      <div className="pt-2 pb-3">{children}</div>
    </details>
  )
}

/** What one presses to unfold the rest; inside `details` of the class `group`. */
export function Summary({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <summary className="inline-flex min-h-11 list-none items-center gap-2 text-accent [&::-webkit-details-marker]:hidden">
      <svg
        viewBox="0 0 10 10"
        width="10"
        height="10"
        aria-hidden="true"
        className="flex-none transition-transform group-open:rotate-90"
      >
        <path d="M3 1.500 7 5 3 8.500" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span className="underline decoration-1 underline-offset-3">
        <WholeReferences>{children}</WholeReferences>
      </span>
      {aside}
    </summary>
  )
}
