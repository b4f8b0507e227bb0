import type { Reader } from '@/db/client'
import { type Actor, may } from '@/lib/access/actor'
import { today } from '@/lib/platform/time'
import { inForceOn } from './in-force'
import { type RepealObstacle, repealObstacle, repealSeat } from './repeal-rule'
import { findRequirement, type RequirementRow, readCases } from './requirement-reads'

/** The unit whose head or management repeals: the nearest of the seat's kind at or above the owner unit. */
export function repealUnitId(actor: Actor, row: RequirementRow): number {
  // A draft binds nobody yet; whoever may register in its unit may throw it away.
  if (row.status === 'draft') return row.ownerUnitId
  const seat = repealSeat(row.authority)
  return (actor.tree.nearest(row.ownerUnitId, seat.on) ?? actor.tree.root).id
}

/** Whether this person holds the authority to repeal it (§2). */
export function mayRepeal(actor: Actor, row: RequirementRow): boolean {
  const unitId = repealUnitId(actor, row)
  const needsManagement = row.status !== 'draft' && repealSeat(row.authority).role === 'management'
  return (
    may(actor, 'requirement.repeal', { unitId }) &&
    (!needsManagement || may(actor, 'case.decide_as_management', { unitId }))
  )
}

export async function repealObstacleOf(db: Reader, row: RequirementRow): Promise<RepealObstacle | null> {
  const cases = await readCases(db, row.id)
  const above = row.derivesFromId ? await findRequirement(db, row.derivesFromId) : undefined
  return repealObstacle({
    status: row.status,
    authority: row.authority,
    legalStatus: row.legalStatus,
    derivesFromActive: above !== undefined && inForceOn(above, today()),
    hasOpenCase: cases.some(each => each.state !== 'closed'),
  })
}
