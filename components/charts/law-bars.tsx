'use client'

import { type Texture, TexturePatterns, texturedFill } from './textures'

/** A law as its bar is drawn: what it says of itself, and its parts from the left, in percent of the widest bar. */
export interface DrawnLaw {
  key: string
  title: string
  href: string
  meta: string
  /** What the bar says, read aloud. */
  name: string
  pieces: { texture: Texture; from: string; width: string }[]
}

/** Laws under each other, each with a bar of what it takes and what was built on it. */
export function LawBars({ id, laws }: { /** Unique on the page. */ id: string; laws: DrawnLaw[] }) {
  return (
    <ol>
      {laws.map(({ key, title, href, meta, name, pieces }, place) => (
        <li key={key} className="law">
          <a href={href}>{title}</a>
          <p className="text-small text-quiet">{meta}</p>
          <svg width="100%" height="18" role="img" aria-label={name}>
            {place === 0 ? <TexturePatterns id={id} /> : null}
            {pieces.map(({ texture, from, width }) => (
              <rect
                key={texture}
                x={`${from}%`}
                y="1"
                width={`${width}%`}
                height="15"
                {...texturedFill(texture, id)}
              />
            ))}
          </svg>
        </li>
      ))}
    </ol>
  )
}
