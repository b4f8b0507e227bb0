import { groupRows, type Snapshot, type SnapshotRow } from './register-snapshot'

export type LayeringEvidence = {
  /** Active requirements of the same level, from the same one, that bind the same people. */
  siblingIds: number[]
  /** Two of one level in its chain upward, itself included: the nearer first. */
  sameLevelInChain: [number, number] | null
}

/**
 * Governance laid on governance (§6). The chain upward begins with the requirement itself and goes over active
 * ones; what has been repealed no longer lies there.
 */
export function findLayering(snapshot: Snapshot): Map<number, LayeringEvidence> {
  const active = new Map(snapshot.rows.filter(row => row.active).map(row => [row.id, row]))
  const found = new Map<number, LayeringEvidence>()
  const siblings = groupRows(active.values(), row =>
    row.derivesFromId === null ? null : `${row.derivesFromId} ${row.level}`,
  )
  for (const group of siblings.values()) {
    for (const row of group) {
      const siblingIds = group
        .filter(other => other !== row && snapshot.sharesPeople(row.boundKey, other.boundKey))
        .map(other => other.id)
      if (siblingIds.length > 0) found.set(row.id, { siblingIds, sameLevelInChain: null })
    }
  }
  for (const row of active.values()) {
    const sameLevelInChain = twoOfOneLevel(row, active)
    if (sameLevelInChain)
      found.set(row.id, { siblingIds: found.get(row.id)?.siblingIds ?? [], sameLevelInChain })
  }
  return found
}

function twoOfOneLevel(row: SnapshotRow, active: ReadonlyMap<number, SnapshotRow>): [number, number] | null {
  const nearest = new Map<string, number>()
  const visited = new Set<number>()
  let at: SnapshotRow | undefined = row
  while (at && !visited.has(at.id)) {
    const nearer = nearest.get(at.level)
    if (nearer !== undefined) return [nearer, at.id]
    nearest.set(at.level, at.id)
    visited.add(at.id)
    at = at.derivesFromId === null ? undefined : active.get(at.derivesFromId)
  }
  return null
}
