import type { Snapshot } from './register-snapshot'

export type OverlapEvidence = {
  /** Active requirements that ask for the same of the same people. */
  otherIds: number[]
}

/** Pairs of requirements that ask for the same: each id with its partners, in whichever order. */
export type Pairs = ReadonlyMap<number, readonly number[]>

/**
 * Text and purpose resemble another active requirement that binds the same people (§6, §9). It is so for both of a pair, whichever came last.
 */
export function findOverlaps(snapshot: Snapshot): Map<number, OverlapEvidence> {
  const active = new Map(snapshot.rows.filter(row => row.active).map(row => [row.id, row]))
  const partners = new Map<number, Set<number>>()
  const pair = (one: number, other: number) => {
    const known = partners.get(one)
    if (known) known.add(other)
    else partners.set(one, new Set([other]))
  }
  for (const row of active.values()) {
    for (const otherId of row.paired) pair(row.id, otherId)
    for (const otherId of row.alike) {
      const other = active.get(otherId)
      if (!other || other === row || !snapshot.sharesPeople(row.boundKey, other.boundKey)) continue
      pair(row.id, otherId)
      pair(otherId, row.id)
    }
  }
  return new Map([...partners].map(([id, others]) => [id, { otherIds: [...others].sort((a, b) => a - b) }]))
}

/** What stands of known pairs when some of the requirements have changed: those are compared anew. */
export function untouched(known: Pairs, changed: ReadonlySet<number>): Map<number, number[]> {
  return new Map(
    [...known].flatMap(([id, others]) =>
      changed.has(id) ? [] : [[id, others.filter(other => !changed.has(other))]],
    ),
  )
}
