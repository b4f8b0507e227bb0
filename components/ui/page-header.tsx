'use client'

import type { ReactNode } from 'react'

type PageHeaderProps = {
  title: string
  /** A small line above the title: a reference, whom it holds for, a breadcrumb. */
  above?: ReactNode
  /** One or two full sentences made from the data; figures in it are links or bold. */
  lead?: ReactNode
  /** The page's one primary action, beside the title on wide screens. */
  action?: ReactNode
  children?: ReactNode
}

/** The top of every page: the title, then the state of things in a sentence. */
export function PageHeader({ title, above, lead, action, children }: PageHeaderProps) {
  return (
    <header>
      {above ? <div className="mb-1 text-small text-quiet">{above}</div> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <h1 className="max-w-[24em] min-w-0 hyphens-auto sm:hyphens-manual">{title}</h1>
        {action ? <div className="no-print">{action}</div> : null}
      </div>
      {lead ? <LeadSentence>{lead}</LeadSentence> : null}
      {children}
    </header>
  )
}

/** A lead sentence in the serif face, at most 62 characters wide. */
export function LeadSentence({ children }: { children: ReactNode }) {
  return (
    <p className="mt-3.5 max-w-[32.8em] font-serif text-[1.1875rem] leading-[1.45] sm:text-lead">
      {children}
    </p>
  )
}
