'use client'

import type { ReactNode } from 'react'
import { WholeReferences } from './whole-references'

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
      {above ? (
        <div className="mb-1 text-small text-quiet">
          <WholeReferences>{above}</WholeReferences>
        </div>
      ) : null}
      {/* On a phone what to do comes after the sentence that says why; there is room beside the title on a wide screen. */}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 sm:grid-cols-[minmax(0,1fr)_auto]">
        <h1 className="max-w-[24em] min-w-0 hyphens-auto sm:hyphens-manual">
          <WholeReferences>{title}</WholeReferences>
        </h1>
        {lead ? (
          <div className="min-w-0 sm:col-span-2 sm:row-start-2">
            <LeadSentence>{lead}</LeadSentence>
          </div>
        ) : null}
        {action ? <div className="no-print mt-4 sm:col-start-2 sm:row-start-1 sm:mt-0">{action}</div> : null}
      </div>
      {children}
    </header>
  )
}

/** A lead sentence in the serif face, at most 62 characters wide. */
export function LeadSentence({ children }: { children: ReactNode }) {
  return (
    <p className="mt-3.5 max-w-[32.8em] font-serif text-[1.1875rem] leading-[1.45] sm:text-lead">
      <WholeReferences>{children}</WholeReferences>
    </p>
  )
}
