'use client'

import { decoration } from './decoration'
import { LegendItem } from './legend'
import { PlotLine, PlotTicks } from './plot-axis'
import { rounded } from './post-path'
import { RovingFocus } from './roving-focus'
import { TexturePatterns, TextureSample, texturedFill } from './textures'

type LedgerBarsProps = {
  /** Unique on the page. */
  id: string
  quarters: {
    key: string
    /** Under the bar: "1", and the year under the first of each. */
    label: string
    year?: string
    name: string
    href: string
    added: number
    removed: number
    /** What would have come and did not; stands hollow on top of what came. */
    avoided: number
    running: number
  }[]
  texts: {
    title: string
    desc: string
    added: string
    removed: string
    running: string
    avoided: string
    /** The line where as much came as went. */
    balance: string
    /** A round figure as the reader writes it. */
    ticks: { value: number; text: string }[]
  }
}

const picture = { height: 210, edge: 14, words: 40 }

/** What came above the line, what went below it, and what has come in net as a line through the quarters. */
export function LedgerBars({ id, quarters, texts }: LedgerBarsProps) {
  const most = Math.max(1e-9, ...quarters.map(each => Math.max(each.added + each.avoided, each.running)))
  const least = Math.min(0, ...quarters.map(each => Math.min(-each.removed, each.running)))
  const perUnit = (picture.height - 2 * picture.edge) / (most - least)
  const y = (value: number) => picture.edge + (most - value) * perUnit
  const column = 100 / Math.max(quarters.length, 1)
  const middle = (place: number) => (place + 0.5) * column
  const line = quarters.map((each, place) => ({ x: middle(place), y: y(each.running) }))
  return (
    <figure className="ledger" aria-label={texts.title}>
      <p className="sr-only">{texts.desc}</p>
      <RovingFocus>
        <div className="ledger-plot" data-rove-row="">
          <svg width="100%" height={picture.height + picture.words} aria-label={texts.title}>
            <TexturePatterns id={id} />
            <PlotTicks
              ticks={texts.ticks
                .filter(tick => tick.value <= most && tick.value >= least)
                .map(tick => ({ at: y(tick.value), text: tick.text }))}
            />
            {quarters.map((each, place) => (
              <a key={each.key} href={each.href} aria-label={each.name} className="piece">
                <title>{each.name}</title>
                <rect
                  x={`${place * column}%`}
                  y="0"
                  width={`${column}%`}
                  height={picture.height}
                  className="post-reach"
                />
                <rect
                  x={`${place * column + column * 0.2}%`}
                  y={rounded(y(each.added))}
                  width={`${column * 0.6}%`}
                  height={rounded(each.added * perUnit)}
                  {...texturedFill('solid', id)}
                />
                {each.avoided > 0 ? (
                  <rect
                    x={`${place * column + column * 0.2}%`}
                    y={rounded(y(each.added + each.avoided))}
                    width={`${column * 0.6}%`}
                    height={rounded(each.avoided * perUnit)}
                    className="ledger-avoided"
                  />
                ) : null}
                <rect
                  x={`${place * column + column * 0.2}%`}
                  y={rounded(y(0))}
                  width={`${column * 0.6}%`}
                  height={rounded(each.removed * perUnit)}
                  {...texturedFill('hatched', id)}
                />
                <rect
                  x={`${place * column + column * 0.08}%`}
                  y="1"
                  width={`${column * 0.84}%`}
                  height={picture.height - 2}
                  className="piece-ring"
                />
              </a>
            ))}
            <line x1="0" x2="100%" y1={rounded(y(0))} y2={rounded(y(0))} className="ledger-balance" />
            <g {...decoration}>
              <PlotLine points={line} height={picture.height} rimmed />
              {quarters.map((each, place) => (
                <g key={each.key}>
                  <circle
                    cx={`${middle(place)}%`}
                    cy={rounded(y(each.running))}
                    r="4"
                    className="ledger-dot"
                  />
                  <text x={`${middle(place)}%`} y={picture.height + 16} textAnchor="middle" className="tick">
                    {each.label}
                  </text>
                  {each.year ? (
                    <text x={`${place * column + 0.5}%`} y={picture.height + 34} className="tick">
                      {each.year}
                    </text>
                  ) : null}
                </g>
              ))}
            </g>
          </svg>
        </div>
      </RovingFocus>
      <figcaption className="legend">
        <LegendItem mark={<TextureSample texture="solid" id={id} />} word={texts.added} />
        <LegendItem mark={<TextureSample texture="hatched" id={id} />} word={texts.removed} />
        {quarters.some(each => each.avoided > 0) ? (
          <LegendItem mark={<AvoidedSample />} word={texts.avoided} />
        ) : null}
        <LegendItem mark={<LineSample />} word={texts.running} />
        <LegendItem mark={<BalanceSample />} word={texts.balance} />
      </figcaption>
    </figure>
  )
}

function AvoidedSample() {
  return (
    <svg width="18" height="14" aria-hidden="true" className="flex-none">
      <rect x="1" y="1" width="16" height="12" className="ledger-avoided" />
    </svg>
  )
}

function LineSample() {
  return (
    <svg width="26" height="10" aria-hidden="true" className="flex-none">
      <line x1="0" x2="26" y1="5" y2="5" className="ledger-line" />
      <circle cx="13" cy="5" r="3.500" className="ledger-dot" />
    </svg>
  )
}

function BalanceSample() {
  return (
    <svg width="22" height="8" aria-hidden="true" className="flex-none">
      <line x1="0" x2="22" y1="4" y2="4" className="ledger-balance" />
    </svg>
  )
}
