import type { ReactNode } from 'react'
import { type Packed, packed } from '@/lib/platform/packed'
import { VerdictShape } from '../ui/verdict-mark'
import { decoration } from './decoration'
import { LegendItem } from './legend'
import type { DrawnPoint } from './point-markup'
import { layoutPortfolio, type PlacedLabel, type PlacedPoint, type PortfolioPoint } from './portfolio-layout'
import { PortfolioPoints } from './portfolio-points'
import { rounded } from './post-path'
import { RovingFocus } from './roving-focus'

/** The portfolio laid out, ready to be shown and to be kept. */
export type PortfolioPicture = {
  height: number
  ticks: { hours: number; y: number }[]
  anySplit: boolean
  drawn: Packed<DrawnPoint[]>
}

export function portfolioPicture(given: PortfolioPoint[]): PortfolioPicture {
  const { height, points, ticks } = layoutPortfolio(given)
  return {
    height,
    ticks,
    anySplit: given.some(point => point.split),
    drawn: packed(points.map(drawnPoint)),
  }
}

type PortfolioProps = {
  picture: PortfolioPicture
  texts: {
    /** Names the picture. */
    title: string
    /** How to read it and how to move in it, for screen readers. */
    desc: string
    /** Up the side: "Timer om året". */
    hours: string
    /** Under the two ends: "Ikke meningsfuldt", "Meningsfuldt". */
    low: string
    high: string
    /** "Strejen viser, hvor gennemsnittet …" */
    whisker: string
    legend: { green: string; amber: string; red: string; split: string }
    /** A round number of hours as the reader writes it: 1000 → "1.000". */
    tick: (hours: number) => string
  }
  aside?: ReactNode
}

/** The sister of the fence: meaningfulness across with its interval, hours up on a log scale. */
export function Portfolio({ picture, texts, aside }: PortfolioProps) {
  const { height, ticks, anySplit, drawn } = picture
  return (
    <figure className="portfolio" aria-label={texts.title}>
      <p className="sr-only">{texts.desc}</p>
      <p className="text-small text-quiet">{texts.hours}</p>
      <RovingFocus>
        <div className="portfolio-plot" data-rove-row="">
          <svg width="100%" height={height + 26} aria-label={texts.title}>
            <rect x="0" y="0" width="50%" height={height} className="ground-red" />
            <rect x="50%" y="0" width="50%" height={height} className="ground-green" />
            {ticks.map(tick => (
              <g key={tick.hours} {...decoration}>
                <line x1="0" x2="100%" y1={tick.y} y2={tick.y} className="rail" />
                <text x="-8" y={tick.y + 4} textAnchor="end" className="tick">
                  {texts.tick(tick.hours)}
                </text>
              </g>
            ))}
            <line x1="50%" x2="50%" y1="0" y2={height} className="mid" />
            <g {...decoration}>
              {[0, 50, 100].map(score => (
                <text
                  key={score}
                  x={`${score}%`}
                  y={height + 18}
                  textAnchor={ends[score] ?? 'middle'}
                  className="tick"
                >
                  {score}
                </text>
              ))}
            </g>
            <PortfolioPoints drawn={drawn} />
          </svg>
        </div>
      </RovingFocus>
      <div className="scale-words portfolio-words" aria-hidden="true">
        <span>{texts.low}</span>
        <span>{texts.high}</span>
      </div>
      <figcaption className="legend">
        <LegendItem mark={<VerdictShape kind="green" />} word={texts.legend.green} />
        <LegendItem mark={<VerdictShape kind="amber" />} word={texts.legend.amber} />
        <LegendItem mark={<VerdictShape kind="red" />} word={texts.legend.red} />
        {anySplit ? <LegendItem mark={<SplitRing />} word={texts.legend.split} /> : null}
        <LegendItem mark={<WhiskerSample />} word={texts.whisker} />
        {aside ? <span className="no-print sm:ml-auto">{aside}</span> : null}
      </figcaption>
    </figure>
  )
}

const ends: Record<number, 'start' | 'end'> = { 0: 'start', 100: 'end' }

/** What the picture needs of a point and nothing more: it is sent along with the page. */
function drawnPoint(point: PlacedPoint): DrawnPoint {
  const { href, name, score, low, high, verdict, split, y, wide, narrow } = point
  return [
    ...([href, name, verdict, rounded(score), low, high, rounded(y), split ? 1 : 0] as const),
    drawnLabel(wide),
    drawnLabel(narrow),
  ]
}

const drawnLabel = (label: PlacedLabel | null): DrawnPoint[8] =>
  label ? [label.text, label.dx, label.dy, label.anchor] : 0

function SplitRing() {
  return (
    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" className="flex-none">
      <path d="M0-6a6 6 0 0 1 0 12" className="point-split" />
      <circle r="3" className="post-dot" />
    </svg>
  )
}

function WhiskerSample() {
  return (
    <svg width="22" height="8" aria-hidden="true" className="flex-none">
      <line x1="0" x2="22" y1="4" y2="4" className="whisker-sample" />
    </svg>
  )
}
