'use client'

import type { ReactNode } from 'react'
import { classNames } from './class-names'

type SectionProps = {
  title: string
  id?: string
  /** A strong line above groups things on an overview; without it the section reads as part of the one before. */
  line?: boolean
  /** A link or small text at the right of the heading. */
  aside?: ReactNode
  children: ReactNode
}

/** A headed part of a page. Name it with `id` when something links to it. */
export function Section({ title, id, line = false, aside, children }: SectionProps) {
  return (
    <section id={id} className={classNames('min-w-0', line && 'border-t-2 border-ink pt-3')}>
      <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2>{title}</h2>
        {aside ? <div className="text-small text-quiet">{aside}</div> : null}
      </div>
      {children}
    </section>
  )
}

/** Sections beside each other from 900 px up, under each other below that. */
export function Columns({
  children,
  shape = 'thirds',
  heads = false,
}: {
  children: ReactNode
  shape?: 'thirds' | 'main-aside' | 'halves'
  /** The first row is the head of the first column; what is beside it is as long as it likes. */
  heads?: boolean
}) {
  const columns = {
    thirds: 'lg:grid-cols-[1.25fr_1fr_1fr] lg:gap-x-11',
    'main-aside': 'lg:grid-cols-[1.45fr_1fr] lg:gap-x-13',
    halves: 'lg:grid-cols-2 lg:gap-x-11',
  }[shape]
  return (
    <div
      className={classNames(
        'mt-10 grid grid-cols-[minmax(0,1fr)] gap-y-10',
        columns,
        heads && 'lg:grid-rows-[auto_1fr]',
      )}
    >
      {children}
    </div>
  )
}

/** Sections under each other with the page's rhythm. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="mt-10 flex flex-col gap-10">{children}</div>
}
