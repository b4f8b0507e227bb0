interface Picture {
  path: string
  size: number
}

/** A QR code of a text as one path; what makes it is loaded when it is asked for. */
export async function qrPicture(text: string): Promise<Picture> {
  const { encode } = await import('uqr')
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return { path: path.join(''), size }
}

/** Black on white on any screen, so that every phone can read it. */
export function QrPicture({ picture, label }: { picture: Picture; label: string }) {
  const { path, size } = picture
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      className="recovery-picture"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
