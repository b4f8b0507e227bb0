import { scaleLinear } from 'd3-scale'

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

/** How many requirements stand together as one post, and their hours a year. */
export type FenceRest = { count: number; hours: number }

/** The smallest posts of a crowded row, as one. */
type PlacedRest = {
  count: number
  hours: number
  x: number
  width: number
  top: number
  height: number
}

export type PlacedRow = {
  /** Height of the row's picture in px; its ground line is at the bottom. */
  height: number
  posts: PlacedPost[]
  rest: PlacedRest | null
  /** Where the note on the largest one begins or ends, above whatever stands there. */
  note: { x: number; y: number; anchor: 'start' | 'end' } | null
}

export type FenceLayout = { width: number; pitch: number; postWidth: number; rows: PlacedRow[] }

/** More posts than this in one row, and the smallest become one beside the largest. */
export const mostPosts = 60
const largestOfCrowded = 29

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
 * except that nothing is lower than 7 px, so that it can be seen and hit. Ties are ordered by id. A row whose smallest
 * were already put together (`rest`) is drawn as it comes.
 */
export function layoutFence(
  rows: { posts: FencePost[]; note?: string; rest?: FenceRest | null }[],
): FenceLayout {
  const split = rows.map(row => (row.rest ? { kept: row.posts, rest: row.rest } : splitRow(row.posts)))
  const tallest = Math.max(
    0,
    ...split.flatMap(row => [...row.kept.map(post => post.hours), row.rest?.hours ?? 0]),
  )
  const toHeight = scaleLinear()
    .domain([0, tallest || 1])
    .range([0, picture.tallest])
  const heightOf = (hours: number) => Math.max(picture.lowest, toHeight(hours))
  const most = Math.max(1, ...split.map(row => row.kept.length + (row.rest ? 1 : 0)))
  const pitch = Math.min(picture.widestPitch, picture.width / most)
  const width = pitch * picture.filled

  const placed = split.map(({ kept, rest }, index) => {
    const heights = [...kept.map(post => heightOf(post.hours)), ...(rest ? [heightOf(rest.hours)] : [])]
    const height = Math.max(picture.leastRow, Math.max(0, ...heights) + picture.headroom)
    const at = (slot: number, hours: number) => {
      const own = heightOf(hours)
      return { x: slot * pitch, width, top: height - own, height: own }
    }
    return {
      height,
      posts: kept.map((post, slot) => ({ ...post, ...at(slot, post.hours) })),
      rest: rest ? { ...rest, ...at(kept.length, rest.hours) } : null,
      note: placeNote(rows[index]?.note, heights, pitch, height, rest !== null),
    }
  })
  return { width: picture.width, pitch, postWidth: width, rows: placed }
}

function splitRow(posts: FencePost[]): { kept: FencePost[]; rest: FenceRest | null } {
  const sorted = [...posts].sort((a, b) => b.hours - a.hours || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  if (sorted.length <= mostPosts) return { kept: sorted, rest: null }
  const kept = sorted.slice(0, largestOfCrowded)
  const small = sorted.slice(largestOfCrowded)
  return { kept, rest: { count: small.length, hours: small.reduce((sum, post) => sum + post.hours, 0) } }
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
