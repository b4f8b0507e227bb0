'use client'

import { decoration } from './decoration'
import { PlotLine, PlotTicks } from './plot-axis'
import { rounded } from './post-path'

type ShareLineProps = {
  /** Months from left to right; null is a month without a figure. */
  points: {
    key: string
    /** Under it; left out where there is no room for all. */
    label?: string
    /** Its label is for wide screens only. */
    wide?: boolean
    share: number | null
    /** Said beside the last one and the first one. */
    text?: string
  }[]
  texts: { title: string; desc: string; ticks: { share: number; text: string }[] }
}

const picture = { height: 220, edge: 16, words: 28 }

/** One unit's share through the months, on a scale from nothing to a round figure above its highest. */
export function ShareLine({ points, texts }: ShareLineProps) {
  const top = Math.max(...texts.ticks.map(tick => tick.share), 0.1)
  const y = (share: number) => picture.edge + (1 - share / top) * (picture.height - 2 * picture.edge)
  const x = (place: number) => (points.length > 1 ? 3 + (place / (points.length - 1)) * 94 : 50)
  const known = points.flatMap((point, place) =>
    point.share === null ? [] : [{ ...point, place, x: x(place), y: y(point.share) }],
  )
  return (
    <figure className="share" aria-label={texts.title}>
      <div className="ledger-plot">
        <svg width="100%" height={picture.height + picture.words} role="img" aria-label={texts.desc}>
          <PlotTicks ticks={texts.ticks.map(tick => ({ at: y(tick.share), text: tick.text }))} />
          <g {...decoration}>
            <PlotLine points={known} height={picture.height} />
            {known.map(point => (
              <g key={point.key}>
                <circle
                  cx={`${rounded(point.x)}%`}
                  cy={rounded(point.y)}
                  r={point.text ? 5 : 3.2}
                  className="ledger-dot"
                />
                {point.text ? (
                  <text
                    x={`${rounded(point.x)}%`}
                    y={rounded(point.y - 12)}
                    textAnchor={point.place === 0 ? 'start' : 'end'}
                    className="chart-note share-note"
                  >
                    {point.text}
                  </text>
                ) : null}
              </g>
            ))}
            {points.map((point, place) =>
              point.label ? (
                <text
                  key={point.key}
                  x={`${rounded(x(place))}%`}
                  y={picture.height + 16}
                  textAnchor={place === 0 ? 'start' : place === points.length - 1 ? 'end' : 'middle'}
                  className={point.wide ? 'tick share-wide' : 'tick'}
                >
                  {point.label}
                </text>
              ) : null,
            )}
          </g>
        </svg>
      </div>
    </figure>
  )
}
