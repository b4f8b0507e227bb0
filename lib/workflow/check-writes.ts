import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { followUpCheck } from '@/db/schema'
import { checkDates } from '@/lib/follow-up/checks'
import { loadOrganisation } from '@/lib/organisation/load'
import type { Day } from '@/lib/platform/time'

/** The effect `schedule_checks`: the follow-up's checks, counted from a day (§8). Those of an earlier time around go. */
export async function scheduleChecks(tx: Transaction, caseId: number, from: Day): Promise<void> {
  await tx.delete(followUpCheck).where(eq(followUpCheck.caseId, caseId))
  const { settings } = await loadOrganisation()
  await tx
    .insert(followUpCheck)
    .values(checkDates(from, settings?.followUpMonths).map(each => ({ caseId, ...each })))
}
