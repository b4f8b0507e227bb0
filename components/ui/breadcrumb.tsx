'use client'

import { WholeReferences } from './whole-references'

export type Crumb = { href: string; label: string }

/** The way down to this page; the page itself is its heading and not repeated here. */
export function Breadcrumb({ label, items }: { label: string; items: Crumb[] }) {
  return (
    <nav aria-label={label} className="no-print text-small">
      <ol className="flex flex-wrap gap-x-2">
        {items.map((item, index) => (
          <li key={item.href} className="flex gap-x-2">
            <a href={item.href} className="inline-block py-0.5">
              <WholeReferences>{item.label}</WholeReferences>
            </a>
            {/* After what it parts, so that no line begins with it. */}
            {index < items.length - 1 ? (
              <span aria-hidden="true" className="py-0.5 text-quiet">
                /
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  )
}
