'use client'

import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark'

type PlainPageProps = {
  home: { href: string; name: string }
  skip: string
  /** Small things at the right of the top: language. */
  end?: ReactNode
  children: ReactNode
}

/** The frame of pages without a session: signing in, an invitation, not found. One narrow column. */
export function PlainPage({ home, skip, end, children }: PlainPageProps) {
  return (
    <div className="shell">
      <a href="#main" className="skip-link">
        {skip}
      </a>
      <header className="top-bar no-print">
        <a href={home.href} className="brand">
          <BrandMark />
          {home.name}
        </a>
        {end ? <div className="top-end">{end}</div> : null}
      </header>
      <main id="main" tabIndex={-1} className="page">
        <div className="mx-auto max-w-[30rem]">{children}</div>
      </main>
    </div>
  )
}
