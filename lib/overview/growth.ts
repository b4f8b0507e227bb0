import { mushroomingKinds, type SignalKind } from '@/lib/signals/vocabulary'
import type { UnitRequirement } from './unit-overview'

/** A requirement that is one of three or more against the same risk. */
export interface CrowdedRisk {
  requirementId: number
  riskId: number
  risk: string
}

/** One sentence of "governance that grows": how many requirements, what they take, and the largest of them. */
export interface GrowthItem {
  kind: SignalKind
  /** What the sentence is about, where the kind alone does not say: the risk. */
  about: string | null
  count: number
  hours: number
  largest: { title: string; referenceNumber: number }
}

/** What multiplies by itself comes before what only lets it (docs/method.md §6). */
const multiplies = (item: GrowthItem) => Number(mushroomingKinds.includes(item.kind))
const told: readonly SignalKind[] = [...mushroomingKinds, 'no_expiry']

function item(kind: SignalKind, about: string | null, rows: readonly UnitRequirement[]): GrowthItem[] {
  const [largest] = [...rows].sort((a, b) => b.hours - a.hours)
  if (!largest) return []
  const hours = rows.reduce((sum, row) => sum + row.hours, 0)
  return [{ kind, about, count: rows.length, hours, largest }]
}

/**
 * The open signals on a unit's requirements as few sentences, the most hours first: one for each kind, and for crowded
 * risks one for each risk.
 */
export function growthOf(
  requirements: readonly UnitRequirement[],
  crowded: readonly CrowdedRisk[],
): GrowthItem[] {
  const byId = new Map(requirements.map(row => [row.id, row]))
  const items = told.flatMap(kind => {
    const rows = requirements.filter(row => row.signals.includes(kind))
    if (kind !== 'crowded_risk') return item(kind, null, rows)
    const risks = new Map<number, { risk: string; rows: UnitRequirement[] }>()
    for (const { requirementId, riskId, risk } of crowded) {
      const row = byId.get(requirementId)
      if (!row) continue
      const group = risks.get(riskId) ?? { risk, rows: [] }
      group.rows.push(row)
      risks.set(riskId, group)
    }
    return [...risks.values()].flatMap(group => item(kind, group.risk, group.rows))
  })
  return items.sort((a, b) => multiplies(b) - multiplies(a) || b.hours - a.hours)
}
