import 'server-only'
import { and, gte, inArray, isNull } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { trustRepair } from '@/db/schema'
import { type Actor, unitsWhere } from '@/lib/access/actor'
import type { Day } from '@/lib/platform/time'

/** The days on which what was learnt is looked back on, in the units that a person leads (docs/method.md §10). */
export async function readLookBacks(db: Reader, actor: Actor, since: Day) {
  const rows = await db
    .select({ id: trustRepair.id, title: trustRepair.title, day: trustRepair.lookBackOn })
    .from(trustRepair)
    .where(
      and(
        isNull(trustRepair.lookedBackOn),
        gte(trustRepair.lookBackOn, since),
        inArray(trustRepair.unitId, unitsWhere(actor, 'repair.start')),
      ),
    )
  return rows.flatMap(({ day, ...row }) => (day === null ? [] : [{ ...row, day }]))
}
