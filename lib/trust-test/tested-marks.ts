import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { Day } from '@/lib/platform/time'
import type { BindingMark } from '@/lib/register/bound-people'

/** The marks of a requirement as they bind in some units and below them alone, whatever is suspended there: whom a test's pulse asks. */
export function marksWithin(
  tree: UnitTree,
  marks: readonly BindingMark[],
  unitIds: readonly number[],
  day: Day,
): BindingMark[] {
  const own = marks.filter(
    mark => mark.effect !== 'suspended' && (mark.fromDay === null || mark.fromDay <= day),
  )
  return unitIds.flatMap(unitId => {
    const nearest = tree.lineage(unitId).findLast(unit => own.some(mark => mark.unitId === unit.id))
    const isBound = own.find(mark => mark.unitId === nearest?.id)?.effect === 'binds'
    const below = own.filter(mark => mark.unitId !== unitId && tree.isWithin(mark.unitId, unitId))
    return isBound ? [{ unitId, effect: 'binds' as const, fromDay: null }, ...below] : below
  })
}
