/** A unit that has results of its own in a round, and how many such units stand above it. */
export interface RoundPlace {
  id: number
  name: string
  depth: number
}

/** More units beside each other than these fit on no paper, and nobody compares them. */
const MOST_COLUMNS = 8

/** A place and everything below it. `places` stand in tree order. */
export function placesFrom(places: readonly RoundPlace[], id: number): RoundPlace[] {
  const start = places.findIndex(place => place.id === id)
  const top = places[start]
  if (!top) return []
  const end = places.findIndex((place, index) => index > start && place.depth <= top.depth)
  return places.slice(start, end === -1 ? undefined : end)
}

/**
 * The places beside each other in the table of a round: all where that is few; else, from the top or from the chosen one down, as many
 * levels as fit, and of a chosen one always those right below it. In tree order, as `places` are.
 */
export function placesBeside(places: readonly RoundPlace[], chosenId?: number): RoundPlace[] {
  if (places.length <= MOST_COLUMNS) return [...places]
  const here = chosenId === undefined ? [...places] : placesFrom(places, chosenId)
  const top = Math.min(...here.map(place => place.depth))
  const downTo = (depth: number) => here.filter(place => place.depth <= depth)
  let depth = chosenId === undefined ? top : top + 1
  while (downTo(depth).length < here.length && downTo(depth + 1).length <= MOST_COLUMNS) depth += 1
  return downTo(depth)
}

/**
 * The places that can be chosen from here: those above the chosen one, itself, and those right below it; with nothing chosen the topmost
 * ones and those right below them, or all where that is few.
 */
export function placesToChoose(places: readonly RoundPlace[], chosenId?: number): RoundPlace[] {
  const chosen = places.find(place => place.id === chosenId)
  if (places.length <= MOST_COLUMNS) return [...places]
  if (!chosen) return places.filter(place => place.depth <= 1)
  const above = places.filter(place => placesFrom(places, place.id).includes(chosen))
  const below = placesFrom(places, chosen.id).filter(place => place.depth === chosen.depth + 1)
  return [...above, ...below]
}
