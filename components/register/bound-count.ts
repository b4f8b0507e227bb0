/** A unit's place in tree order, and where its subtree ends. */
export interface UnitRange {
  id: number
  first: number
  end: number
}

/** People of a professional group whose home is the unit at this place. */
export type PlacedPeople = [place: number, groupId: number, people: number]

/** How many a form binds while it is filled in: everybody in the chosen units, or only the chosen groups there. */
export function countBound(
  units: readonly UnitRange[],
  people: readonly PlacedPeople[],
  unitIds: ReadonlySet<number>,
  groupIds: ReadonlySet<number>,
): number {
  const chosen = units.filter(unit => unitIds.has(unit.id))
  let bound = 0
  for (const [place, groupId, count] of people)
    if (
      (groupIds.size === 0 || groupIds.has(groupId)) &&
      chosen.some(unit => place >= unit.first && place < unit.end)
    )
      bound += count
  return bound
}
