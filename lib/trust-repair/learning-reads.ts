import 'server-only'
import { desc, isNotNull } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { trustRepair } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import type { RepairRow } from './repair-reads'

/** What was learnt in this person's own chain of units, the newest first (§10). */
export async function readLearning(db: Reader, actor: Actor): Promise<RepairRow[]> {
  const rows = await db
    .select()
    .from(trustRepair)
    .where(isNotNull(trustRepair.finishedOn))
    .orderBy(desc(trustRepair.finishedOn), desc(trustRepair.id))
  return rows.filter(row => may(actor, 'repair.read', { unitId: row.unitId }))
}
