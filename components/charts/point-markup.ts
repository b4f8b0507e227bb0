import { escaped } from './markup'
import type { PlacedLabel, PlacedPoint } from './portfolio-layout'

export type DrawnPoint = Pick<
  PlacedPoint,
  'href' | 'name' | 'score' | 'low' | 'high' | 'verdict' | 'split' | 'y'
> & { wide?: PlacedLabel; narrow?: PlacedLabel }

const bodies: Record<DrawnPoint['verdict'], string> = {
  green: '<circle r="6" class="post-body"/>',
  amber: '<path d="M0-6.800 6.800 0 0 6.800-6.800 0Z" class="post-body"/>',
  red: '<rect x="-5.5" y="-5.5" width="11" height="11" class="post-body"/>',
}

/** Whiskers and marks of the portfolio as SVG, the marks from the left, so that arrow keys go that way. */
export function pointsMarkup(points: readonly DrawnPoint[]): string {
  const byScore = [...points].sort((a, b) => a.score - b.score || a.y - b.y)
  return points.map(whisker).join('') + byScore.map(mark).join('')
}

const whisker = ({ low, high, y, verdict }: DrawnPoint) =>
  `<line x1="${low}%" x2="${high}%" y1="${y}" y2="${y}" class="whisker whisker-${verdict}"/>`

const mark = ({ href, name, verdict, score, y, split, wide, narrow }: DrawnPoint) =>
  `<a href="${escaped(href)}" aria-label="${escaped(name)}" class="point point-${verdict}"><title>${escaped(name)}</title>` +
  `<svg x="${score}%" y="${y}" overflow="visible" aria-hidden="true"><circle r="14" class="post-reach"/>` +
  (split ? '<path d="M0-10a10 10 0 0 1 0 20" class="point-split"/>' : '') +
  bodies[verdict] +
  '<circle r="11" class="post-ring"/>' +
  (wide ? label(wide, 'wide') : '') +
  (narrow ? label(narrow, 'narrow') : '') +
  '</svg></a>'

const label = ({ dx, dy, anchor, text }: PlacedLabel, size: 'wide' | 'narrow') =>
  `<text x="${dx}" y="${dy}" text-anchor="${anchor}" class="chart-note point-label-${size}">${escaped(text)}</text>`
