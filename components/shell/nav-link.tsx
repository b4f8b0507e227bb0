import { classNames } from '../ui/class-names'
import type { NavItem } from './navigation'

/** One place: the current one has a strong line under it (over it in the bar at the bottom). */
export function NavLink({ item, className }: { item: NavItem; className?: string }) {
  return (
    <a
      href={item.href}
      aria-current={item.current ? 'page' : undefined}
      className={classNames('nav-link', className)}
    >
      {item.label}
      {item.count ? (
        <>
          <span aria-hidden="true" className="nav-count">
            {item.count.shown}
          </span>
          <span className="sr-only">, {item.count.spoken}</span>
        </>
      ) : null}
    </a>
  )
}
