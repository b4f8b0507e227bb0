import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { FoldDetails } from './fold-details'
import { unfoldWhereWide } from './unfold'

type FoldProps = {
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
  children: ReactNode
}

/**
 * A headed part of a long page: open on a wide screen and on paper, and one line on a phone until it is asked for. Without scripts it
 * is folded everywhere.
 */
export async function Fold({
  title,
  gist,
  id,
  line = false,
  open = false,
  long = false,
  children,
}: FoldProps) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <section className={classNames('fold-part', line && 'fold-line')}>
      <FoldDetails open={open} long={long}>
        <summary>
          <h2>{title}</h2>
          {gist ? <span className="fold-gist">{gist}</span> : null}
        </summary>
        <div id={id} className="fold-content">
          {children}
        </div>
      </FoldDetails>
      <script nonce={nonce}>{`(${unfoldWhereWide})(document.currentScript.previousElementSibling)`}</script>
    </section>
  )
}
