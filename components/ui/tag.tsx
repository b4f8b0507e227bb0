import type { ReactNode } from 'react'

/** A small word with an edge: a state, a kind, a signal. Not a verdict; those have their mark. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-control border border-edge px-2 py-px align-baseline text-small text-ink">
      {children}
    </span>
  )
}

/** Late things: the one exception where red is not a verdict, and always in words too. */
export function Late({ children }: { children: ReactNode }) {
  return <span className="font-semibold text-red-word">{children}</span>
}
