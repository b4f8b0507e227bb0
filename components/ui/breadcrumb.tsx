'use client'

export type Crumb = { href: string; label: string }

/** The way down to this page; the page itself is its heading and not repeated here. */
export function Breadcrumb({ label, items }: { label: string; items: Crumb[] }) {
  return (
    <nav aria-label={label} className="no-print text-small">
      <ol className="flex flex-wrap gap-x-2">
        {items.map((item, index) => (
          <li key={item.href} className="flex gap-x-2">
            {index > 0 ? (
              <span aria-hidden="true" className="text-quiet">
                /
              </span>
            ) : null}
            <a href={item.href} className="inline-block py-0.5">
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
