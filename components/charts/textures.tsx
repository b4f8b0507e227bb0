import type { ReactNode } from 'react'

/** How one kind of thing is told from another without a colour: dark, grey, and what can be drawn in one ink. */
export type Texture = 'solid' | 'hatched' | 'dotted' | 'grey' | 'lined' | 'hollow'

type Drawn = Exclude<Texture, keyof typeof plain>

/** Textures that are a colour alone. */
const plain = { solid: 'texture-solid', grey: 'texture-grey', hollow: 'texture-hollow' } as const

const drawings: Record<Drawn, (id: string) => ReactNode> = {
  hatched: id => (
    <pattern
      key={id}
      id={id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="6" height="6" className="texture-ground" />
      <rect width="2.4" height="6" className="texture-ink" />
    </pattern>
  ),
  dotted: id => (
    <pattern key={id} id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" className="texture-ground" />
      <circle cx="3" cy="3" r="1.3" className="texture-ink" />
    </pattern>
  ),
  lined: id => (
    <pattern key={id} id={id} width="6" height="5" patternUnits="userSpaceOnUse">
      <rect width="6" height="5" className="texture-ground" />
      <rect width="6" height="1.5" className="texture-ink" />
    </pattern>
  ),
}

const isPlain = (texture: Texture): texture is keyof typeof plain => texture in plain

const patternId = (id: string, texture: Drawn) => `${id}-${texture}`

/** The patterns that {@link texturedFill} points to; once in every picture that uses them. */
export function TexturePatterns({ id }: { id: string }) {
  return (
    <defs>
      {(['hatched', 'dotted', 'lined'] as const).map(texture => drawings[texture](patternId(id, texture)))}
    </defs>
  )
}

/** What a shape is given to be filled so; `id` is that of the picture's patterns. */
export function texturedFill(texture: Texture, id: string) {
  return isPlain(texture)
    ? { className: plain[texture] }
    : { fill: `url(#${patternId(id, texture)})`, className: 'texture-drawn' }
}

/** A small sample of a texture, for a legend. */
export function TextureSample({ texture, id }: { texture: Texture; id: string }) {
  const own = `${id}-sample`
  return (
    <svg width="18" height="14" aria-hidden="true" className="flex-none">
      {isPlain(texture) ? null : <defs>{drawings[texture](patternId(own, texture))}</defs>}
      <rect x="0.5" y="0.5" width="17" height="13" {...texturedFill(texture, own)} />
    </svg>
  )
}
