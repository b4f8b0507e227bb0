import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark'
import { Menu, MenuArrow } from './menu'
import { NavLink } from './nav-link'
import type { NavItem } from './navigation'

type TopBarProps = {
  home: { href: string; name: string }
  nav: { label: string; items: NavItem[] }
  unitSwitcher?: ReactNode
  account?: { name: string; hint: string; children: ReactNode }
}

/** The bar at the top. Below 1024 px the navigation moves to the bottom of the screen, within the thumb's reach. */
export function TopBar({ home, nav, unitSwitcher, account }: TopBarProps) {
  return (
    <header className="top-bar no-print">
      <a href={home.href} className="brand">
        <BrandMark />
        {home.name}
      </a>
      {nav.items.length > 0 ? (
        <nav aria-label={nav.label} className="top-nav">
          <ul>
            {nav.items.map(item => (
              <li key={item.href}>
                <NavLink item={item} />
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <div className="top-end">
        {unitSwitcher}
        {account ? (
          <div className="hidden lg:block">
            <Menu
              id="account-menu"
              hint={account.hint}
              label={
                <>
                  {account.name}
                  <MenuArrow />
                </>
              }
            >
              {account.children}
            </Menu>
          </div>
        ) : null}
      </div>
    </header>
  )
}
