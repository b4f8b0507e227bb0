import { Marked } from '@/components/ui/marked'
import { WholeReferences } from '@/components/ui/whole-references'
import type { FollowedWords } from './followed-words'

/** What became of a report, first to last. `withLinks`: the reader is signed in and may go there. */
export function FollowedList({ words, withLinks }: { words: FollowedWords; withLinks: boolean }) {
  return (
    <ol className="max-w-read">
      {words.lines.map(({ key, when, text, quote, href }) => (
        <li key={key} className="border-t border-line py-2.5">
          {when ? <span className="block text-small text-quiet">{when}</span> : null}
          {withLinks && href ? (
            <a href={href}>
              <WholeReferences>{text}</WholeReferences>
            </a>
          ) : (
            <WholeReferences>{text}</WholeReferences>
          )}
          {quote ? (
            <blockquote className="mt-1 border-l-2 border-edge pl-3 whitespace-pre-line">{quote}</blockquote>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

/** What was written, as it was written; parts of it marked. */
export function Written({
  body,
  marks = [],
}: {
  body: string
  marks?: readonly { from: number; to: number }[]
}) {
  return (
    <blockquote className="max-w-read border-l-4 border-line pl-4 font-serif text-[1.1875rem] leading-[1.45] whitespace-pre-line">
      <Marked text={body} marks={marks} />
    </blockquote>
  )
}
