import { decoration } from './decoration'
import { rounded } from './post-path'

export interface Tick {
  /** Where it stands, px from the top. */
  at: number
  text: string
}

/** Level lines through a plot, each with its figure at the left. */
export function PlotTicks({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <g {...decoration}>
      {ticks.map(({ at, text }) => (
        <g key={text}>
          <line x1="0" x2="100%" y1={rounded(at)} y2={rounded(at)} className="rail" />
          <text x="-8" y={rounded(at + 4)} textAnchor="end" className="tick">
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}

/**
 * A line through places that are given in percent of the width and px from the top: drawn in a box of a hundred that is
 * stretched to the plot, so that it follows any width without a script.
 */
export function PlotLine({
  points,
  height,
  rimmed = false,
}: {
  points: readonly { x: number; y: number }[]
  height: number
  /** With a rim of paper, where it runs over bars. */
  rimmed?: boolean
}) {
  const d = `M${points.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join('L')}`
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {rimmed ? <path d={d} className="ledger-rim" vectorEffect="non-scaling-stroke" /> : null}
      <path d={d} className="ledger-line" vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
