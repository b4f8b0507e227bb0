import { classNames } from './class-names'

export type TabLink = { href: string; label: string; count?: string; current: boolean }

/** Views of the same thing, as links: each has its own address and works without scripts. */
export function TabLinks({ label, items }: { label: string; items: TabLink[] }) {
  return (
    <nav aria-label={label} className="no-print mt-7 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {items.map(item => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              className={classNames(
                'inline-flex min-h-11 items-center gap-1.5 border-b-2 text-ui no-underline',
                item.current
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-quiet hover:border-edge hover:text-ink',
              )}
            >
              {item.label}
              {item.count ? <span className="font-normal text-quiet">{item.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
