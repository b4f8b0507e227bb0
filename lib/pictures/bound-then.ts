import { type Burden, hoursPerYear } from '@/lib/burden/hours'
import type { BurdenSettings } from '@/lib/burden/settings'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { Day } from '@/lib/platform/time'
import { type BindingMark, boundRanges, type Workforce } from '@/lib/register/bound-people'
import { inForceOn, type RequirementLife } from '@/lib/register/in-force'

/**
 * The marks as they stood on a day, without trust tests: what is only tried is neither added nor removed (§8). A release that came later tells that
 * its subtree was bound until then, also where it has taken the place of the very mark that bound it (§3, §8).
 */
export function marksOn(tree: UnitTree, marks: readonly BindingMark[], day: Day): BindingMark[] {
  return marks.flatMap((mark): BindingMark[] => {
    if (mark.effect === 'suspended') return []
    if (mark.fromDay === null || mark.fromDay <= day) return [mark]
    if (mark.effect === 'binds') return []
    const fromAbove = marks.some(
      other => other !== mark && other.effect === 'binds' && tree.isWithin(mark.unitId, other.unitId),
    )
    return fromAbove ? [] : [{ unitId: mark.unitId, effect: 'binds', fromDay: null }]
  })
}

/** What is known of a requirement's life and burden, as it is registered today. */
export interface KnownLife extends RequirementLife {
  marks: readonly BindingMark[]
  bound: { groupIds: readonly number[] }
  burden: Burden | null
}

/** How a requirement stood in a unit on a day: the people it bound there, and their hours a year. */
export interface Standing {
  people: number
  hours: number
}

/**
 * How a requirement stood in a unit and below it on a day, with the people, the settings and the burden of today
 * (§6): what moves is governance, not the number of employees.
 */
export function standingOn(
  row: KnownLife,
  unitId: number,
  day: Day,
  workforce: Workforce,
  settings: BurdenSettings,
): Standing {
  if (!inForceOn(row, day)) return { people: 0, hours: 0 }
  const bound = {
    ranges: boundRanges(workforce.tree, marksOn(workforce.tree, row.marks, day), day),
    groupIds: row.bound.groupIds,
  }
  const people = workforce.people(bound, unitId)
  if (people === 0 || row.burden === null) return { people, hours: 0 }
  const everybody = workforce.people(bound)
  return { people, hours: (hoursPerYear(row.burden, everybody, settings) * people) / everybody }
}

/** The days on which it can have begun or ended to bind somebody. */
export function daysOfChange(row: KnownLife): Day[] {
  const lasting = row.marks.filter(mark => mark.effect !== 'suspended')
  const days = [row.introducedOn, row.repealedFrom, ...lasting.map(mark => mark.fromDay)]
  return [...new Set(days.filter(day => day !== null))].sort()
}
