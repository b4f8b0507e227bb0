type HoursBarProps = {
  /** Hours a year, each 0 or more (§8). */
  promised: number
  done: number
  confirmed: number
  /** The three figures in a sentence. */
  name: string
}

/** Promised, done and confirmed hours as one bar: the surer, the darker. */
export function HoursBar({ promised, done, confirmed, name }: HoursBarProps) {
  const whole = Math.max(promised, done, confirmed)
  const share = (hours: number) => (whole > 0 ? `${(100 * Math.max(hours, 0)) / whole}%` : '0')
  return (
    <svg width="100%" height="18" role="img" aria-label={name} className="hours-bar">
      <rect width="100%" height="16" y="1" rx="8" className="hours-ground" />
      <rect width={share(promised)} height="16" y="1" rx="8" className="hours-promised" />
      <rect width={share(done)} height="16" y="1" rx="8" className="hours-done" />
      <rect width={share(confirmed)} height="16" y="1" rx="8" className="hours-confirmed" />
    </svg>
  )
}
