import type { ReactNode } from 'react'
import { Menu } from './menu'
import { NavLink } from './nav-link'
import { barItems, type NavItem } from './navigation'

type BottomBarProps = {
  nav: { label: string; items: NavItem[] }
  /** "Menu" */
  menuLabel: string
  /** Name, language, theme, sign out: what the account menu holds on a wide screen. */
  account?: ReactNode
}

/** The navigation of phones and small tablets: three places and a menu with everything. */
export function BottomBar({ nav, menuLabel, account }: BottomBarProps) {
  const shown = barItems(nav.items)
  return (
    <nav aria-label={nav.label} className="bottom-bar no-print">
      <ul>
        {shown.map(item => (
          <li key={item.href}>
            <NavLink item={item} />
          </li>
        ))}
        <li>
          <Menu id="phone-menu" label={menuLabel} buttonClassName="nav-link" panelClassName="menu-sheet">
            <ul>
              {nav.items.map(item => (
                <li key={item.href}>
                  <a
                    href={item.href}
                    aria-current={item.current ? 'page' : undefined}
                    className="menu-item pl-4"
                  >
                    {item.label}
                    {item.count ? (
                      <span className="ml-auto text-small text-quiet">{item.count.spoken}</span>
                    ) : null}
                  </a>
                </li>
              ))}
            </ul>
            {account ? <div className="mt-2 border-t border-line pt-2">{account}</div> : null}
          </Menu>
        </li>
      </ul>
    </nav>
  )
}
