'use client'

import type { ReactNode } from 'react'

export type Definition = { key: string; term: string; value: ReactNode }

/** Terms and what they are for this thing: beside each other where there is room, else under each other. */
export function DefinitionList({ items }: { items: Definition[] }) {
  return (
    <dl className="border-b border-line">
      {items.map(item => (
        <div
          key={item.key}
          className="border-t border-line py-2.5 sm:grid sm:grid-cols-[minmax(8rem,37%)_1fr] sm:gap-x-6"
        >
          <dt className="text-small text-quiet sm:pt-0.5">{item.term}</dt>
          <dd className="min-w-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
