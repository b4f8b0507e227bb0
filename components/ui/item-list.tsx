'use client'

import type { ReactNode } from 'react'
import { WholeReferences } from './whole-references'

export type Item = { key: string; text: ReactNode; href?: string; meta?: ReactNode }

/** What waits, what grows, what came of it: one line each, with a quiet second line. */
export function ItemList({ items }: { items: Item[] }) {
  return (
    <ul>
      {items.map(item => (
        <li key={item.key} className="border-t border-line py-2.5 first:border-t-0 first:pt-0.5">
          {item.href ? (
            <a href={item.href} className="inline-block py-0.5">
              <WholeReferences>{item.text}</WholeReferences>
            </a>
          ) : (
            <span className="inline-block py-0.5">
              <WholeReferences>{item.text}</WholeReferences>
            </span>
          )}
          {item.meta ? (
            <div className="text-small text-quiet">
              <WholeReferences>{item.meta}</WholeReferences>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
