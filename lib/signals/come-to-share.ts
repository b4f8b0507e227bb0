import type { Bound, Workforce } from '@/lib/register/bound-people'

/** A requirement, and whom it bound at an earlier look and binds now. */
export interface Rebound {
  id: number
  before: Bound
  now: Bound
}

/** Requirements that bind the same units and groups, then and now. */
interface Likewise extends Omit<Rebound, 'id'> {
  ids: number[]
}

const keyOf = ({ ranges, groupIds }: Bound): string =>
  `${ranges.map(range => `${range.first}-${range.end}`).join(' ')}/${groupIds.join(' ')}`

function together(requirements: readonly Rebound[]): Likewise[] {
  const groups = new Map<string, Likewise>()
  for (const { id, before, now } of requirements) {
    const key = `${keyOf(before)}|${keyOf(now)}`
    const known = groups.get(key)
    if (known) known.ids.push(id)
    else groups.set(key, { ids: [id], before, now })
  }
  return [...groups.values()]
}

/** How many are bound in which unit, group by group: nobody can have come or gone where this is the same. */
function headsIn(workforce: Workforce, { ranges, groupIds }: Bound): string {
  const each = groupIds.length === 0 ? [[]] : groupIds.map(id => [id])
  const places = each.map(some =>
    workforce
      .byUnit({ ranges, groupIds: some })
      .map(({ unitId, people }) => `${unitId}:${people}`)
      .sort(),
  )
  return places.join('/')
}

/**
 * The requirements that bind the same people as another (docs/method.md §2) and did not before: because people have moved, come or gone, or
 * units have, or a binding has come to count. `between` is awaited after a little work, so that others get their turn.
 */
export async function comeToShare(
  before: Workforce,
  now: Workforce,
  requirements: readonly Rebound[],
  between: () => Promise<unknown>,
): Promise<Set<number>> {
  const groups = together(requirements)
  const found = new Set<number>()
  for (const one of groups) {
    if (headsIn(before, one.before) === headsIn(now, one.now)) continue
    await between()
    for (const other of groups) {
      if (other === one && one.ids.length === 1) continue
      if (!now.samePeople(one.now, other.now) || before.samePeople(one.before, other.before)) continue
      for (const id of [...one.ids, ...other.ids]) found.add(id)
    }
  }
  return found
}
