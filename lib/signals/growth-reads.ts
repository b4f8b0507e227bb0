import 'server-only'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { inArray, ne } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { requirement, requirementBinding, requirementGroup } from '@/db/schema'
import { groupBy } from '@/lib/platform/group-by'
import type { Workforce } from '@/lib/register/bound-people'
import { type AreaGrowthEvidence, areaGrowth, type BoundSpan } from './area-growth'
import { spanInForce, unitSpan } from './bound-spans'

/**
 * Area growth of units (§6), each counted over everything that binds or bound it. What binds some professional groups only is counted where
 * somebody of them works today: what grows is governance, not the number of employees.
 */
export async function readGrowth(
  tx: Reader,
  workforce: Workforce,
  today: string,
  unitIds: readonly number[],
): Promise<Map<number, AreaGrowthEvidence | null>> {
  const { tree } = workforce
  const open = unitIds.filter(id => tree.find(id)?.closedOn === null)
  const lineages = [...new Set(open.flatMap(id => tree.lineage(id).map(unit => unit.id)))]
  const marks = await tx.select().from(requirementBinding).where(inArray(requirementBinding.unitId, lineages))
  const lives = await tx
    .select({
      id: requirement.id,
      introducedOn: requirement.introducedOn,
      repealedFrom: requirement.repealedFrom,
    })
    .from(requirement)
    .where(ne(requirement.status, 'draft'))
  const groupsOf = groupBy(await tx.select().from(requirementGroup), row => row.requirementId)
  const bindsSomebody = (requirementId: number, unitId: number) => {
    const groupIds = groupsOf.get(requirementId)?.map(row => row.professionalGroupId)
    return groupIds === undefined || workforce.people({ ranges: [tree.range(unitId)], groupIds }) > 0
  }
  const lifeOf = new Map(lives.map(life => [life.id, life]))
  const byUnit = groupBy(marks, mark => mark.unitId)
  const growth = new Map<number, AreaGrowthEvidence | null>()
  for (const unitId of unitIds) {
    // Hundreds of units take a second or two: others get their turn in between.
    await nextTurn()
    const onTheWay = tree.lineage(unitId).flatMap(unit => byUnit.get(unit.id) ?? [])
    const spans = [...groupBy(onTheWay, mark => mark.requirementId)].flatMap(([requirementId, own]) => {
      const life = lifeOf.get(requirementId)
      const span = life && unitSpan(own, tree, unitId)
      const inForce = span && spanInForce(span, life)
      return inForce && bindsSomebody(requirementId, unitId)
        ? [{ requirementId, ...inForce } satisfies BoundSpan]
        : []
    })
    growth.set(unitId, open.includes(unitId) ? areaGrowth(spans, today) : null)
  }
  return growth
}
