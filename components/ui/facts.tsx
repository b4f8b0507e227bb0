'use client'

import type { ReactNode } from 'react'

/** Short facts on one line that wraps; each item is text or a link. Empty ones are left out. */
export function Facts({ items }: { items: { key: string; text: ReactNode }[] }) {
  const shown = items.filter(item => item.text !== null && item.text !== undefined && item.text !== '')
  if (shown.length === 0) return null
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4.5 gap-y-1.5 text-ui text-quiet">
      {shown.map(item => (
        <li key={item.key}>{item.text}</li>
      ))}
    </ul>
  )
}
