'use client'

/** Why a signal is there: a sentence, the requirements it names, and what is said where there are more. */
export interface EvidenceWords {
  text: string
  named: { key: number; text: string; href: string }[]
  more?: string
}

export function Evidence({ text, named, more }: EvidenceWords) {
  if (named.length === 0) return <p>{text}</p>
  return (
    <p>
      {`${text} `}
      {named.map(({ key, text: name, href }, place) => (
        <span key={key}>
          {place > 0 ? ', ' : ''}
          <a href={href}>{name}</a>
        </span>
      ))}
      {more ? ` ${more}.` : '.'}
    </p>
  )
}
