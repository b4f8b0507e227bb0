'use client'

import { VerdictShape } from '@/components/ui/verdict-mark'
import { colours } from '@/lib/meeting/vocabulary'
import type { ScreenTexts } from './screen-texts'
import type { ScreenExample } from './screen-words'

/** The more there is, the smaller it is set, so that all of it stands on the wall. */
function density(count: number): 'few' | 'some' | 'many' {
  if (count <= 8) return 'few'
  return count <= 18 ? 'some' : 'many'
}

/** What has come up, red beside green. Each colour has its word and its shape too. */
export function ShownExamples({
  examples,
  texts,
}: {
  examples: readonly ScreenExample[]
  texts: ScreenTexts
}) {
  return (
    <div className="wall-sorts" data-density={density(examples.length)}>
      {colours.map(colour => {
        const { name, is, none } = texts.sorts[colour]
        const of = examples.filter(each => each.colour === colour)
        return (
          <section key={colour} className="wall-sort" data-colour={colour}>
            <h2>
              <VerdictShape kind={colour} />
              {name}
              <span className="wall-is">{is}</span>
            </h2>
            {of.length === 0 ? (
              <p className="wall-none">{none}</p>
            ) : (
              <ul className="wall-list">
                {of.map(each => (
                  <li key={each.id}>{each.body}</li>
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </div>
  )
}
