import 'server-only'
import { and, eq, gt, lte } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { requirement, requirementSuspension } from '@/db/schema'
import { recordChange } from '@/lib/audit/record'
import { eachOnItsOwn } from '@/lib/platform/schedule/each-on-its-own'
import { addDays, type Day, today as dayToday, laterDay } from '@/lib/platform/time'
import { registerChanged } from '@/lib/register/requirement-writes'
import type { TrialRow } from './trial-reads'

type Suspended = Pick<TrialRow, 'id'> & { requirementId: number }

const runsOn = (day: Day) =>
  and(lte(requirementSuspension.fromDay, day), gt(requirementSuspension.untilDay, day))

/** From its first day to its last, a test's units are not bound by the requirement (§8). It ends by itself. */
export async function suspend(
  tx: Transaction,
  { id, requirementId, startsOn, endsOn }: Suspended & Pick<TrialRow, 'startsOn' | 'endsOn'>,
  unitIds: readonly number[],
  day = dayToday(),
): Promise<void> {
  const fromDay = laterDay(startsOn, day)
  await tx.insert(requirementSuspension).values(
    unitIds.map(unitId => ({
      requirementId,
      unitId,
      trustTestId: id,
      fromDay,
      untilDay: addDays(endsOn, 1),
    })),
  )
  await settle(tx, requirementId, day)
}

/**
 * The requirement binds a test's units again, from `bindsFrom`: today where it was stopped, adjusted or taken back; for one
 * that was made lasting the day its decision takes effect, so that nobody takes up for a week what then goes for good.
 */
export async function endSuspension(
  tx: Transaction,
  { id, requirementId }: Suspended,
  bindsFrom: Day,
  day = dayToday(),
): Promise<void> {
  const rows = await tx.select().from(requirementSuspension).where(eq(requirementSuspension.trustTestId, id))
  for (const row of rows) {
    if (row.fromDay >= day && bindsFrom <= day)
      await tx.delete(requirementSuspension).where(eq(requirementSuspension.id, row.id))
    else if (row.untilDay >= day)
      await tx
        .update(requirementSuspension)
        .set({ untilDay: bindsFrom })
        .where(eq(requirementSuspension.id, row.id))
    // It had ended by itself, and people were bound again until now.
    else if (bindsFrom > day)
      await tx
        .insert(requirementSuspension)
        .values({ ...row, id: undefined, fromDay: day, untilDay: bindsFrom })
  }
  await settle(tx, requirementId, day)
}

/**
 * The status of a requirement, and the signals on it, follow whether any of its units is suspended today. The row is written
 * even where its status stays, so that the register's list reads it again.
 */
async function settle(tx: Transaction, requirementId: number, day: Day): Promise<void> {
  const [about] = await tx.select().from(requirement).where(eq(requirement.id, requirementId))
  if (!about) return
  const running = await tx.$count(
    requirementSuspension,
    and(eq(requirementSuspension.requirementId, requirementId), runsOn(day)),
  )
  const follows = about.status === 'active' || about.status === 'suspended'
  const status = !follows ? about.status : running > 0 ? 'suspended' : 'active'
  await tx.update(requirement).set({ status }).where(eq(requirement.id, requirementId))
  if (status !== about.status)
    await recordChange(tx, null, {
      event: status === 'suspended' ? 'requirement.suspended' : 'requirement.binds_again',
      subjectType: 'requirement',
      subjectId: requirementId,
      unitId: about.ownerUnitId,
      before: { status: about.status },
      after: { status },
    })
  await registerChanged(tx, [requirementId])
}

/**
 * Brings the status of requirements up to date with tests that begin or end with a new day (§8). For the scheduler: each in
 * its own transaction, safe to run again. Whom they bind follows the day by itself. Returns how many were settled.
 */
export async function settleSuspensions(day = dayToday()): Promise<number> {
  const { db, write } = await database()
  const running = await db
    .selectDistinct({ id: requirementSuspension.requirementId })
    .from(requirementSuspension)
    .where(runsOn(day))
  const suspended = new Set(running.map(row => row.id))
  const known = await db
    .selectDistinct({ id: requirement.id, status: requirement.status })
    .from(requirement)
    .innerJoin(requirementSuspension, eq(requirementSuspension.requirementId, requirement.id))
  const due = known.filter(({ id, status }) => status === (suspended.has(id) ? 'active' : 'suspended'))
  await eachOnItsOwn(due, ({ id }) => write(tx => settle(tx, id, day)))
  return due.length
}
