/**
 * More posts than this in one row of the fence, and the smallest stand together as one beside the largest: so few that
 * each can be told apart and hit.
 */
export const MOST_POSTS = 60
const LARGEST_OF_CROWDED = 29

/** How many requirements stand together as one post, and their hours a year. */
export interface FenceRest {
  count: number
  hours: number
}

/** A row of the fence, the most hours first: its posts, and what stands together where it is crowded (docs/method.md §3). */
export function crowdedRow<Row extends { hours: number }>(
  sorted: readonly Row[],
): { posts: readonly Row[]; rest: FenceRest | null } {
  if (sorted.length <= MOST_POSTS) return { posts: sorted, rest: null }
  const small = sorted.slice(LARGEST_OF_CROWDED)
  const hours = small.reduce((sum, row) => sum + row.hours, 0)
  return { posts: sorted.slice(0, LARGEST_OF_CROWDED), rest: { count: small.length, hours } }
}
