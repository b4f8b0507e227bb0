'use client'

import { WholeReferences } from '../ui/whole-references'

/** Why a signal is there: a sentence, the requirements it names, and what is said where there are more. */
export interface EvidenceWords {
  text: string
  named: { key: number; text: string; href: string }[]
  more?: string
  /** What else there is to say, in the same way. */
  also?: EvidenceWords
}

export function Evidence({ also, ...words }: EvidenceWords) {
  return (
    <>
      <Naming {...words} />
      {also ? <Naming {...also} /> : null}
    </>
  )
}

function Naming({ text, named, more }: EvidenceWords) {
  if (named.length === 0) return <p>{text}</p>
  return (
    <p>
      {`${text} `}
      {named.map(({ key, text: name, href }, place) => (
        <span key={key}>
          {place > 0 ? ', ' : ''}
          <a href={href}>
            <WholeReferences>{name}</WholeReferences>
          </a>
        </span>
      ))}
      {more ? ` ${more}.` : '.'}
    </p>
  )
}
