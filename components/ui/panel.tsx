'use client'

import type { ReactNode } from 'react'

/** The one tinted area on a page: what the guidance suggests, or what to do next. */
export function Panel({ title, sub, children }: { title: string; sub?: ReactNode; children: ReactNode }) {
  return (
    <section className="rounded-panel bg-wash px-5 py-5 sm:px-6.5 sm:py-6">
      <h2>{title}</h2>
      {sub ? <p className="mt-1 text-small text-quiet">{sub}</p> : null}
      <div className="mt-3 space-y-3">{children}</div>
    </section>
  )
}

/** Reasons in order, as the guidance gives them. */
export function Reasons({ items }: { items: { key: string; text: ReactNode }[] }) {
  return (
    <ol className="list-decimal space-y-1.5 pl-5">
      {items.map(item => (
        <li key={item.key}>{item.text}</li>
      ))}
    </ol>
  )
}
