/** How one kind of thing is told from another without a colour: dark, grey, and what can be drawn in one ink. */
export type Texture = 'solid' | 'hatched' | 'dotted' | 'grey' | 'lined' | 'hollow'

/** The patterns that {@link texturedFill} points to; once in every picture that uses them. */
export function TexturePatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-hatched`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" className="texture-ground" />
        <rect width="2.4" height="6" className="texture-ink" />
      </pattern>
      <pattern id={`${id}-dotted`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="texture-ground" />
        <circle cx="3" cy="3" r="1.3" className="texture-ink" />
      </pattern>
      <pattern id={`${id}-lined`} width="6" height="5" patternUnits="userSpaceOnUse">
        <rect width="6" height="5" className="texture-ground" />
        <rect width="6" height="1.5" className="texture-ink" />
      </pattern>
    </defs>
  )
}

const plain: Partial<Record<Texture, string>> = {
  solid: 'texture-solid',
  grey: 'texture-grey',
  hollow: 'texture-hollow',
}

/** What a shape is given to be filled so; `id` is that of the picture's patterns. */
export function texturedFill(texture: Texture, id: string) {
  const className = plain[texture]
  return className ? { className } : { fill: `url(#${id}-${texture})`, className: 'texture-drawn' }
}

/** A small sample of a texture, for a legend. */
export function TextureSample({ texture, id }: { texture: Texture; id: string }) {
  const own = `${id}-${texture}-sample`
  return (
    <svg width="18" height="14" aria-hidden="true" className="flex-none">
      <TexturePatterns id={own} />
      <rect x="0.5" y="0.5" width="17" height="13" {...texturedFill(texture, own)} />
    </svg>
  )
}
