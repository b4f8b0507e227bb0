'use client'

import type { ComponentProps, ReactNode } from 'react'
import { BottomBar } from './bottom-bar'
import { Footer } from './footer'
import { TopBar } from './top-bar'

type ShellProps = {
  home: { href: string; name: string }
  nav: { label: string; items: ComponentProps<typeof BottomBar>['nav']['items'] }
  unitSwitcher?: ReactNode
  /** `children` are `.menu-item` links and forms; they are shown in both the account menu and the phone's menu. */
  account?: { name: string; hint: string; children: ReactNode }
  footer: ComponentProps<typeof Footer>
  texts: { skip: string; menu: string }
  children: ReactNode
}

/** The frame of every signed-in page. */
export function Shell({ home, nav, unitSwitcher, account, footer, texts, children }: ShellProps) {
  return (
    <div className="shell">
      <a href="#main" className="skip-link">
        {texts.skip}
      </a>
      <TopBar home={home} nav={nav} unitSwitcher={unitSwitcher} account={account} />
      <main id="main" tabIndex={-1} className="page">
        {children}
      </main>
      <Footer {...footer} />
      {nav.items.length > 0 ? (
        <BottomBar
          nav={nav}
          menuLabel={texts.menu}
          account={
            account ? (
              <>
                <p className="px-4 py-1 text-small text-quiet">{account.name}</p>
                {account.children}
              </>
            ) : undefined
          }
        />
      ) : null}
    </div>
  )
}
