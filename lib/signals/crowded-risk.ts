import { groupRows, type Snapshot, type SnapshotRow } from './register-snapshot'

export type CrowdedRiskEvidence = { riskId: number; otherIds: number[] }

/**
 * Three or more active requirements that guard one risk for the same people (§6): each of the three binds the same
 * people as both others. A rule for all with a rule each for two teams is not three for anybody.
 */
export function findCrowdedRisks(snapshot: Snapshot): Map<number, CrowdedRiskEvidence> {
  const found = new Map<number, CrowdedRiskEvidence>()
  const byRisk = groupRows(snapshot.rows, row => (row.active && row.riskId !== null ? `${row.riskId}` : null))
  for (const group of byRisk.values()) {
    if (group.length < 3) continue
    const byPeople = groupRows(group, row => row.boundKey)
    for (const [key, rows] of byPeople) {
      const crowd = crowdAround(key, byPeople, snapshot.sharesPeople)
      for (const row of rows) {
        const otherIds = crowd.filter(other => other !== row).map(other => other.id)
        if (otherIds.length >= 2 && row.riskId !== null) found.set(row.id, { riskId: row.riskId, otherIds })
      }
    }
  }
  return found
}

/** Every row that is in some three with those bound under `key`; compares groups of people, not rows. */
function crowdAround(
  key: string,
  byPeople: ReadonlyMap<string, SnapshotRow[]>,
  sharesPeople: Snapshot['sharesPeople'],
): SnapshotRow[] {
  const keys = [...byPeople.keys()].filter(other => sharesPeople(key, other))
  const count = (other: string) => byPeople.get(other)?.length ?? 0
  const inThree = keys.filter(other => {
    // Two of the three may be bound under one key: then those alone, with one more, are enough.
    const room = other === key ? count(key) : count(key) + count(other)
    if (room >= 3) return true
    return keys.some(third => third !== key && third !== other && sharesPeople(other, third))
  })
  return inThree.flatMap(other => byPeople.get(other) ?? [])
}
