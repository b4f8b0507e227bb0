import type { ReactNode } from 'react'
import { WholeReferences } from './whole-references'

/** A cell's second, quiet line. */
export function CellNote({ children }: { children: ReactNode }) {
  return (
    <span className="block text-small font-normal text-quiet">
      <WholeReferences>{children}</WholeReferences>
    </span>
  )
}
