import type { ReactNode } from 'react'

/**
 * The buttons of a page that is filled in on a phone: they stay at the bottom, within the thumb's reach, and lie in
 * the page's flow from 640 px up. The last one is the way on and takes the most room.
 */
export function StickyActions({ children }: { children: ReactNode }) {
  return <div className="sticky-actions no-print">{children}</div>
}
