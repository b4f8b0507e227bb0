import type { FencePost } from './fence-layout'
import { escaped } from './markup'
import { postPath, rounded } from './post-path'

/**
 * A post as it is sent: the address it leads to, its full accessible name, and how far down it begins. A tuple, because the names of
 * six fields of ninety posts are as much text as all that they say.
 */
export type DrawnPost = [
  href: string,
  name: string,
  verdict: FencePost['verdict'],
  top: number,
  split: 0 | 1,
  growing: 0 | 1,
]

export type DrawnRest = { href: string; name: string; top: number; broken: boolean }

/** Where in the row it stands: in one of as many columns as the longest row needs, all as wide as the row allows. */
export type Place = { slot: number; columns: number; width: number; rowHeight: number }

const link = (href: string, name: string, look: string, place: Place, parts: string) =>
  `<a href="${escaped(href)}" aria-label="${escaped(name)}" class="post post-${look}"><title>${escaped(name)}</title>` +
  `${reach(place)}<svg x="${share(place, place.slot + 0.5)}%" overflow="visible" aria-hidden="true">${parts}</svg></a>`

const share = ({ columns }: Place, slots: number) => rounded((100 * slots) / columns)

const box = (x: number, y: number, width: number, height: number, look: string) =>
  `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" ${look}/>`

const path = (d: string, look: string) => `<path d="${d}" class="${look}"/>`

/** What a finger may hit: the column, at the full height of the row. */
const reach = (place: Place) =>
  `<rect x="${share(place, place.slot)}%" width="${share(place, 1)}%" height="${rounded(place.rowHeight)}" class="post-reach"/>`

const ring = (top: number, { width, rowHeight }: Place) =>
  box(-width / 2 - 3.5, top - 3.5, width + 7, rowHeight - top + 3, 'rx="3" class="post-ring"')

/** One post of the fence as SVG: a link with the hours as its height and the verdict as its top, around the middle of its column. */
export function postMarkup([href, name, verdict, top, split, growing]: DrawnPost, place: Place): string {
  const { width, rowHeight } = place
  const x = -width / 2
  const divided = split === 1 && verdict !== 'none'
  const outline = { x, top, width, verdict }
  const left = { ...outline, x: x + 0.7, width: width - 1.4 }
  return link(
    href,
    name,
    verdict,
    place,
    path(postPath(outline, rowHeight, divided ? 'right' : undefined), 'post-body') +
      (divided ? path(postPath(left, rowHeight, 'left'), 'post-hollow') : '') +
      (verdict === 'red'
        ? path(`M${rounded(x - 1)} ${rounded(top + 4.5)}h${rounded(width + 2)}`, 'post-notch')
        : '') +
      (growing ? `<circle cy="${rounded(top - 9)}" r="2.6" class="post-dot"/>` : '') +
      ring(top, place),
  )
}

/** A bundle of slats: what stands for many small ones looks like no verdict. Broken where it would be higher than there is room for. */
export function restMarkup(rest: DrawnRest, place: Place): string {
  const { href, name, top, broken } = rest
  const { width, rowHeight } = place
  const x = -width / 2
  const slat = width / 5
  const slats = [0, 2, 4].map(step => box(x + step * slat, top, slat, rowHeight - top, 'class="post-body"'))
  return link(
    href,
    name,
    'rest',
    place,
    slats.join('') +
      (broken ? path(`M${rounded(x - 2)} ${rounded(top + 18)}l${rounded(width + 4)} -7`, 'post-break') : '') +
      `<text x="${rounded(width / 2)}" y="${rounded(top - 6)}" text-anchor="end" class="chart-note" aria-hidden="true">${escaped(name)}</text>` +
      ring(top, place),
  )
}
