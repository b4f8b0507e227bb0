import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { FoldDetails } from './fold-details'
import { unfoldWhereWide } from './unfold'

type FoldProps = {
  title: string
  /** What is inside in a few words; seen while it is folded. */
  gist?: string
  /** When something links to it: a link to it unfolds it. */
  id?: string
  children: ReactNode
}

/**
 * A headed part of a long page: open on a wide screen and on paper, and one line on a phone until it is asked for. Without scripts it
 * is folded everywhere.
 */
export async function Fold({ title, gist, id, children }: FoldProps) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <section className="fold-part">
      <FoldDetails>
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
