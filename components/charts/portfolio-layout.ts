import { scaleLog } from 'd3-scale'

export type PortfolioPoint = {
  id: string
  href: string
  /** The full accessible name: title, verdict, score and interval, hours. */
  name: string
  /** Short title, drawn where there is room. */
  label: string
  /** Hours a year; below 1 is drawn as 1, since the scale is logarithmic. */
  hours: number
  /** 0 to 100. */
  score: number
  low: number
  high: number
  verdict: 'green' | 'amber' | 'red'
  split?: boolean
}

export type PlacedLabel = { text: string; dx: number; dy: number; anchor: 'start' | 'middle' | 'end' }
export type PlacedPoint = PortfolioPoint & {
  /** Down from the top, in px; across is the score itself, in per cent of the width. */
  y: number
  /** Where its label stands on a wide and on a narrow picture; null where there is no room. */
  wide: PlacedLabel | null
  narrow: PlacedLabel | null
}
export type PortfolioLayout = { height: number; points: PlacedPoint[]; ticks: { hours: number; y: number }[] }

const picture = {
  height: 400,
  edge: 14,
  lineHeight: 16,
  /** Widths in px that labels are placed for, and how long they may be. */
  wide: { width: 880, longest: 38 },
  narrow: { width: 280, longest: 24 },
  /** A character of a label is about this wide (13 px type). */
  character: 6.5,
}

/** Above or below its mark and always over its own place across: so it neither drifts away nor meets another later. */
const places: Omit<PlacedLabel, 'text'>[] = [
  { dx: 0, dy: -12, anchor: 'middle' },
  { dx: 0, dy: 22, anchor: 'middle' },
  { dx: -6, dy: -12, anchor: 'start' },
  { dx: 6, dy: -12, anchor: 'end' },
  { dx: -6, dy: 22, anchor: 'start' },
  { dx: 6, dy: 22, anchor: 'end' },
]

type Box = { left: number; right: number; top: number; bottom: number }

/**
 * Places requirements by score across and hours up (log scale from a round number below the least to one above the
 * most), and gives as many labels as fit without touching a mark, its interval or another label, the heaviest first.
 * Across is in per cent, so labels that keep clear at the reference width keep clear on anything wider.
 */
export function layoutPortfolio(points: PortfolioPoint[]): PortfolioLayout {
  const hours = points.map(point => Math.max(1, point.hours))
  const [least, most] = hours.length > 0 ? [Math.min(...hours), Math.max(...hours)] : [1, 1000]
  const [from, to] = [roundDown(least), Math.max(roundUp(most), roundDown(least) * 10)]
  const up = scaleLog()
    .domain([from, to])
    .range([picture.height - picture.edge, picture.edge])
  const sorted = [...points].sort((a, b) => b.hours - a.hours || (a.id < b.id ? -1 : 1))
  const placed = sorted.map(point => ({ ...point, y: up(Math.max(1, point.hours)) }))
  const wide = placeLabels(placed, 'wide')
  const narrow = placeLabels(placed, 'narrow')
  return {
    height: picture.height,
    points: placed.map((point, index) => ({
      ...point,
      wide: wide[index] ?? null,
      narrow: narrow[index] ?? null,
    })),
    ticks: roundNumbers(from, to).map(tick => ({ hours: tick, y: up(tick) })),
  }
}

function placeLabels(
  points: (PortfolioPoint & { y: number })[],
  size: 'wide' | 'narrow',
): (PlacedLabel | null)[] {
  const { width, longest } = picture[size]
  const across = (score: number) => (score / 100) * width
  const marks = points.map(point => [
    around(across(point.score), point.y, point.split),
    { left: across(point.low), right: across(point.high), top: point.y - 2, bottom: point.y + 2 },
  ])
  const taken: Box[] = []
  return points.map((point, index) => {
    const text = shorten(point.label, longest)
    const fitting = places.flatMap(place => {
      const label = { text, ...place }
      const box = labelBox(label, across(point.score), point.y)
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= picture.height
      const free = !taken.some(other => touches(box, other))
      const clear = !marks.some((mark, other) => other !== index && mark.some(part => touches(box, part)))
      return inside && free && clear ? [{ label, box }] : []
    })
    // Beside the middle rather than across it.
    const best = fitting.find(({ box }) => box.right < across(50) || box.left > across(50)) ?? fitting[0]
    if (!best) return null
    taken.push(best.box)
    return best.label
  })
}

function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
}

function labelBox(label: PlacedLabel, x: number, y: number): Box {
  const reach = label.text.length * picture.character
  const start = x + label.dx - { start: 0, middle: reach / 2, end: reach }[label.anchor]
  const bottom = y + label.dy + 4
  return { left: start, right: start + reach, top: bottom - picture.lineHeight, bottom }
}

/** The room a mark takes: a little more to the sides, so that a word does not lean on it, and for the arc of a split one. */
function around(x: number, y: number, split = false): Box {
  const reach = split ? 12 : 8
  return { left: x - 10, right: x + 12, top: y - reach, bottom: y + reach }
}

function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

const steps = [1, 2, 5]

function roundNumbers(from: number, to: number): number[] {
  const all: number[] = []
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) {
    for (const step of steps) all.push(step * 10 ** power)
  }
  const inside = all.filter(number => number >= from && number <= to)
  return inside.length > 7 ? inside.filter(number => Number.isInteger(Math.log10(number))) : inside
}

function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * (steps.findLast(step => step * power <= value) ?? 1)
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * (steps.find(step => step * power >= value) ?? 10)
}
