import 'server-only'
import type { Reader } from '@/db/client'
import { type Actor, may } from '@/lib/access/actor'
import { today } from '@/lib/platform/time'
import { inForceOn } from '@/lib/register/in-force'
import { readCases } from '@/lib/register/requirement-reads'
import { type CaseRow, type RequirementRow, readBound } from './case-reads'

/** A unit for which a case can be opened now. */
export interface OpenFor {
  id: number
  name: string
  coversAll: boolean
}

/** The cases of a requirement, newest first, and the units for which this person may open another (§8). */
export async function readOpenable(
  db: Reader,
  actor: Actor,
  about: RequirementRow,
): Promise<{ rows: CaseRow[]; openFor: OpenFor[] }> {
  const rows = await readCases(db, about.id)
  if (!inForceOn(about, today())) return { rows, openFor: [] }
  const open = rows.filter(row => row.state !== 'closed').map(row => row.unitId)
  const { bound, markUnitIds } = await readBound(db, about.id)
  const all = actor.tree.lowestCommon(markUnitIds)
  const isBoundIn = (unitId: number) => {
    const within = actor.tree.range(unitId)
    return bound.ranges.some(range => range.first < within.end && within.first < range.end)
  }
  const openFor = actor.tree.units
    .filter(unit => unit.closedOn === null && isBoundIn(unit.id))
    // Above the lowest unit that covers everybody, a case would be the same one under a wider name.
    .filter(unit => !all || actor.tree.isWithin(unit.id, all.id))
    .filter(unit => may(actor, 'case.open', { unitId: unit.id }))
    .filter(unit => open.every(id => actor.tree.relation(id, unit.id) === 'elsewhere'))
    .map(unit => ({ id: unit.id, name: unit.name, coversAll: unit.id === all?.id }))
  return { rows, openFor }
}

/** Where among them a case is opened from another case: for the same unit, else for all it binds, else for the first there is. */
export const placeLike = (openFor: readonly OpenFor[], unitId: number): OpenFor | undefined =>
  openFor.find(each => each.id === unitId) ?? openFor.find(each => each.coversAll) ?? openFor[0]
