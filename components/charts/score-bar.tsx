'use client'

import type { VerdictKind } from '../ui/verdict-mark'

type ScoreBarProps = {
  /** 0 to 100; null where only the interval is published. */
  score: number | null
  /** The 90 % interval (§4). */
  low: number
  high: number
  verdict: Exclude<VerdictKind, 'split'>
  /** The whole in words: "31 af 100, for alle 35 mellem 23 og 40". */
  name: string
}

/** A score with its interval on 0 to 100, the middle marked, the halves faintly red and green. */
export function ScoreBar({ score, low, high, verdict, name }: ScoreBarProps) {
  return (
    <div className="score-bar">
      <svg width="100%" height="46" role="img" aria-label={name}>
        <rect x="0" y="12" width="50%" height="8" className="half-red" />
        <rect x="50%" y="12" width="50%" height="8" className="half-green" />
        <line x1="50%" x2="50%" y1="4" y2="28" className="mid" />
        <Interval low={low} high={high} y={7} height={18} verdict={verdict} />
        {score !== null ? <circle cx={`${score}%`} cy="16" r="5" className="score-dot" /> : null}
        <text x="0" y="43" className="tick">
          0
        </text>
        <text x="50%" y="43" textAnchor="middle" className="tick">
          50
        </text>
        <text x="100%" y="43" textAnchor="end" className="tick">
          100
        </text>
      </svg>
    </div>
  )
}

type IntervalProps = {
  low: number
  high: number
  y: number
  height: number
  verdict: ScoreBarProps['verdict']
}

/** An interval with round ends; where everybody answered it has no width and is still seen. */
export function Interval({ low, high, y, height, verdict }: IntervalProps) {
  const width = Math.max(high - low, 0.8)
  const start = Math.min(low, 100 - width)
  return (
    <rect
      x={`${start}%`}
      y={y}
      width={`${width}%`}
      height={height}
      rx={height / 2}
      className={`interval interval-${verdict}`}
    />
  )
}
