'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { unfoldWhereWide } from './unfold'

/** The part that folds. Where the browser made the page itself, after a form, no script in the page has unfolded it. */
export function FoldDetails({ open, long, children }: { open: boolean; long: boolean; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    if (details.current && !('looked' in details.current.dataset)) unfoldWhereWide(details.current)
  }, [])
  return (
    <details
      ref={details}
      className="fold"
      open={open}
      data-long={long ? '' : undefined}
      suppressHydrationWarning
    >
      {children}
    </details>
  )
}
