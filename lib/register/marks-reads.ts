import 'server-only'
import { inArray, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { requirementBinding, requirementSuspension } from '@/db/schema'
import type { Day } from '@/lib/platform/time'
import type { BindingMark } from './bound-people'

/** A mark as it is stored, of a requirement. */
export interface MarkRow extends BindingMark {
  requirementId: number
  fromDay: Day | null
}

/** Every mark of some requirements, or of all: where they bind, are released, and are suspended for a trust test. */
export async function readMarksOf(db: Reader, ids?: readonly number[]): Promise<MarkRow[]> {
  const own = await db
    .select()
    .from(requirementBinding)
    .where(ids && inArray(requirementBinding.requirementId, [...ids]))
    .orderBy(requirementBinding.unitId)
  return [...own, ...(await suspensions(db, ids && inArray(requirementSuspension.requirementId, [...ids])))]
}

const suspensions = (db: Reader, which: SQL | undefined): Promise<MarkRow[]> =>
  db
    .select({
      requirementId: requirementSuspension.requirementId,
      unitId: requirementSuspension.unitId,
      effect: sql<'suspended'>`'suspended'`,
      fromDay: requirementSuspension.fromDay,
      untilDay: requirementSuspension.untilDay,
    })
    .from(requirementSuspension)
    .where(which)
    .orderBy(requirementSuspension.id)
