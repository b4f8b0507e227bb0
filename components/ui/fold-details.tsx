'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names'
import { unfoldWhereWide } from './unfold'

export type FoldProps = {
  title: string
  /** What is inside in a few words; seen while it is folded. */
  gist?: string
  /** When something links to it: a link to it unfolds it. */
  id?: string
  /** A strong line above it where it is open, as sections of an overview have. */
  line?: boolean
  /** Open on a phone too, until it is folded. */
  open?: boolean
  /** So much that it stays folded on a wide screen too, until it is asked for; on paper it is open. */
  long?: boolean
  /** On paper it is left out: it says how something was made ready, and is long. */
  offPaper?: boolean
  children: ReactNode
}

/** The part that folds. Where the browser made the page itself, after a form, no script in the page has unfolded it. */
export function FoldDetails({
  title,
  gist,
  id,
  line = false,
  open = false,
  long = false,
  offPaper = false,
  nonce,
  children,
}: FoldProps & { nonce?: string }) {
  const details = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    if (details.current && !('looked' in details.current.dataset)) unfoldWhereWide(details.current)
  }, [])
  return (
    <section className={classNames('fold-part', line && 'fold-line', offPaper && 'no-print')}>
      <details
        ref={details}
        className="fold"
        open={open}
        data-long={long ? '' : undefined}
        suppressHydrationWarning
      >
        <summary>
          <h2>{title}</h2>
          {gist ? <span className="fold-gist">{gist}</span> : null}
        </summary>
        <div id={id} className="fold-content">
          {children}
        </div>
      </details>
      {/* The same function is written otherwise in the browser's bundle than in the server's; it has run when that is seen. */}
      <script
        nonce={nonce}
        suppressHydrationWarning
      >{`(${unfoldWhereWide})(document.currentScript.previousElementSibling)`}</script>
    </section>
  )
}
