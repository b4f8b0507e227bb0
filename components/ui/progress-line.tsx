type ProgressLineProps = {
  done: number
  /** More than 0. */
  of: number
  /** "3 af 10" */
  label: string
}

/** How far one has come in a row of pages: a thin line across the screen. */
export function ProgressLine({ done, of, label }: ProgressLineProps) {
  const share = Math.min(100, Math.max(0, (100 * done) / of))
  return (
    <svg width="100%" height="4" role="img" aria-label={label} className="block">
      <rect width="100%" height="4" className="fill-line" />
      <rect width={`${share}%`} height="4" className="fill-accent" />
    </svg>
  )
}
