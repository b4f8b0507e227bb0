'use client'

import type { PlacedLabel, PlacedPoint } from './portfolio-layout'

export type DrawnPoint = Pick<
  PlacedPoint,
  'href' | 'name' | 'score' | 'low' | 'high' | 'verdict' | 'split' | 'y'
> & { wide?: PlacedLabel; narrow?: PlacedLabel }

/** Whiskers and marks of the portfolio; drawn on both sides as the posts of the fence are (fence-posts.tsx). */
export function PortfolioPoints({ points }: { points: DrawnPoint[] }) {
  const byScore = [...points].sort((a, b) => a.score - b.score || a.y - b.y)
  return (
    <>
      {points.map(point => (
        <line
          key={point.href}
          x1={`${point.low}%`}
          x2={`${point.high}%`}
          y1={point.y}
          y2={point.y}
          className={`whisker whisker-${point.verdict}`}
        />
      ))}
      {byScore.map(point => (
        <Point key={point.href} point={point} />
      ))}
    </>
  )
}

function Point({ point }: { point: DrawnPoint }) {
  return (
    <a href={point.href} aria-label={point.name} className={`point point-${point.verdict}`}>
      <title>{point.name}</title>
      <svg x={`${point.score}%`} y={point.y} overflow="visible" aria-hidden="true">
        <circle r="14" className="post-reach" />
        {point.split ? <path d="M0-10a10 10 0 0 1 0 20" className="point-split" /> : null}
        {point.verdict === 'green' ? <circle r="6" className="post-body" /> : null}
        {point.verdict === 'amber' ? (
          <path d="M0-6.800 6.800 0 0 6.800-6.800 0Z" className="post-body" />
        ) : null}
        {point.verdict === 'red' ? (
          <rect x="-5.5" y="-5.5" width="11" height="11" className="post-body" />
        ) : null}
        <circle r="11" className="post-ring" />
        {point.wide ? <Label label={point.wide} size="wide" /> : null}
        {point.narrow ? <Label label={point.narrow} size="narrow" /> : null}
      </svg>
    </a>
  )
}

function Label({ label, size }: { label: PlacedLabel; size: 'wide' | 'narrow' }) {
  return (
    <text x={label.dx} y={label.dy} textAnchor={label.anchor} className={`chart-note point-label-${size}`}>
      {label.text}
    </text>
  )
}
