import { escaped } from './markup'
import type { PlacedLabel, PlacedPoint } from './portfolio-layout'

/** A point as it is sent: a tuple, as a post of the fence is (post-markup.ts); the labels of a wide and of a narrow picture, 0 where there is no room. */
export type DrawnPoint = [
  href: string,
  name: string,
  verdict: PlacedPoint['verdict'],
  score: number,
  low: number,
  high: number,
  y: number,
  split: 0 | 1,
  wide: DrawnLabel | 0,
  narrow: DrawnLabel | 0,
]

type DrawnLabel = [text: string, dx: number, dy: number, anchor: PlacedLabel['anchor']]

const bodies: Record<PlacedPoint['verdict'], string> = {
  green: '<circle r="6" class="post-body"/>',
  amber: '<path d="M0-6.800 6.800 0 0 6.800-6.800 0Z" class="post-body"/>',
  red: '<rect x="-5.5" y="-5.5" width="11" height="11" class="post-body"/>',
}

/** Whiskers and marks of the portfolio as SVG, the marks from the left, so that arrow keys go that way. */
export function pointsMarkup(points: readonly DrawnPoint[]): string {
  const byScore = [...points].sort(([, , , a, , , y], [, , , b, , , z]) => a - b || y - z)
  return points.map(whisker).join('') + byScore.map(mark).join('')
}

const whisker = ([, , verdict, , low, high, y]: DrawnPoint) =>
  `<line x1="${low}%" x2="${high}%" y1="${y}" y2="${y}" class="whisker whisker-${verdict}"/>`

const mark = ([href, name, verdict, score, , , y, split, wide, narrow]: DrawnPoint) =>
  `<a href="${escaped(href)}" aria-label="${escaped(name)}" class="point point-${verdict}"><title>${escaped(name)}</title>` +
  `<svg x="${score}%" y="${y}" overflow="visible" aria-hidden="true"><circle r="14" class="post-reach"/>` +
  (split ? '<path d="M0-10a10 10 0 0 1 0 20" class="point-split"/>' : '') +
  bodies[verdict] +
  '<circle r="11" class="post-ring"/>' +
  (wide ? label(wide, 'wide') : '') +
  (narrow ? label(narrow, 'narrow') : '') +
  '</svg></a>'

const label = ([text, dx, dy, anchor]: DrawnLabel, size: 'wide' | 'narrow') =>
  `<text x="${dx}" y="${dy}" text-anchor="${anchor}" class="chart-note point-label-${size}">${escaped(text)}</text>`
