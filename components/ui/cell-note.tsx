import type { ReactNode } from 'react'

/** A cell's second, quiet line. */
export function CellNote({ children }: { children: ReactNode }) {
  return <span className="block text-small font-normal text-quiet">{children}</span>
}
