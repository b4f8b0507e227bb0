import { scaleLinear } from 'd3-scale'
import type { FenceRest } from '@/lib/overview/crowded-row'

/** What the fence needs to know of a requirement. */
export type FencePost = {
  id: string
  /** Hours a year, 0 or more. */
  hours: number
  verdict: 'green' | 'amber' | 'red' | 'none'
  split?: boolean
  /** At least one sign that it grows by itself (§6). */
  mushrooming?: boolean
  href: string
  /** The full accessible name: title, verdict in words, hours. */
  name: string
}

export type PlacedPost = FencePost & { x: number; width: number; top: number; height: number }

/** The smallest posts of a crowded row, as one. */
type PlacedRest = {
  count: number
  hours: number
  x: number
  width: number
  top: number
  height: number
  /** It takes more hours than the highest post shows: drawn as high as that, and broken. */
  broken: boolean
}

export type PlacedRow = {
  /** Height of the row's picture in px; its ground line is at the bottom. */
  height: number
  posts: PlacedPost[]
  rest: PlacedRest | null
  /** Where the note on the largest one begins or ends, above whatever stands there. */
  note: { x: number; y: number; anchor: 'start' | 'end' } | null
}

/** `columns`: as many posts as the longest row has; they stand a pitch apart. */
export type FenceLayout = {
  width: number
  columns: number
  pitch: number
  postWidth: number
  rows: PlacedRow[]
}

const picture = {
  width: 912,
  tallest: 120,
  lowest: 7,
  headroom: 18,
  leastRow: 46,
  widestPitch: 35,
  filled: 0.66,
}
/** A character of the note is about this wide (13 px type). */
const noteCharacter = 6.3

/**
 * Places three rows of posts on one height scale, tallest first. Heights are proportional to hours over all rows,
 * except that nothing is lower than 7 px, so that it can be seen and hit. The one that stands for the smallest ones
 * (`rest`) does not set the scale: many small ones may take more hours than the largest, and would make all others low.
 * Ties are ordered by id.
 */
export function layoutFence(
  given: { posts: readonly FencePost[]; note?: string; rest?: FenceRest | null }[],
): FenceLayout {
  const rows = given.map(({ posts, rest = null, note }) => ({
    kept: [...posts].sort((a, b) => b.hours - a.hours || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    rest,
    note,
  }))
  const most = Math.max(0, ...rows.flatMap(row => row.kept.map(post => post.hours)))
  const toHeight = scaleLinear()
    .domain([0, most || 1])
    .range([0, picture.tallest])
    .clamp(true)
  const heightOf = (hours: number) => Math.max(picture.lowest, toHeight(hours))
  const longest = Math.max(1, ...rows.map(row => row.kept.length + (row.rest ? 1 : 0)))
  const pitch = Math.min(picture.widestPitch, picture.width / longest)
  const width = pitch * picture.filled

  const placed = rows.map(({ kept, rest, note }) => {
    const heights = [...kept.map(post => heightOf(post.hours)), ...(rest ? [heightOf(rest.hours)] : [])]
    const height = Math.max(picture.leastRow, Math.max(0, ...heights) + picture.headroom)
    const at = (slot: number, hours: number) => {
      const own = heightOf(hours)
      return { x: slot * pitch, width, top: height - own, height: own }
    }
    return {
      height,
      posts: kept.map((post, slot) => ({ ...post, ...at(slot, post.hours) })),
      rest: rest ? { ...rest, ...at(kept.length, rest.hours), broken: rest.hours > most } : null,
      note: placeNote(note, heights, pitch, height, rest !== null),
    }
  })
  return { width: picture.width, columns: longest, pitch, postWidth: width, rows: placed }
}

/** After the last post where there is room for it, else at the right end above the low posts and the rest's own words. */
function placeNote(
  text: string | undefined,
  heights: number[],
  pitch: number,
  rowHeight: number,
  hasRest: boolean,
): PlacedRow['note'] {
  if (!text || heights.length === 0) return null
  const room = text.length * noteCharacter
  const end = heights.length * pitch + 8
  if (end + room <= picture.width) return { x: end, y: rowHeight - 8, anchor: 'start' }
  const under = heights.filter((_, slot) => (slot + 1) * pitch > picture.width - room - 8)
  const y = rowHeight - Math.max(...under) - (hasRest ? 34 : 18)
  return y < 11 ? null : { x: picture.width, y, anchor: 'end' }
}
