import 'server-only'
import { and, eq, gte } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { mushroomingMonth } from '@/db/schema'
import type { Month } from './share'

/** The kept months of a unit from one on, by kind. */
export async function readMonths(db: Reader, unitId: number, from: Month) {
  return db
    .select({
      month: mushroomingMonth.month,
      kind: mushroomingMonth.kind,
      hours: mushroomingMonth.hours,
      growing: mushroomingMonth.growing,
    })
    .from(mushroomingMonth)
    .where(and(eq(mushroomingMonth.unitId, unitId), gte(mushroomingMonth.month, from)))
    .orderBy(mushroomingMonth.month)
}

/** Whether a month has been kept for anybody. */
export async function isKept(db: Reader, month: Month): Promise<boolean> {
  const [row] = await db
    .select({ unitId: mushroomingMonth.unitId })
    .from(mushroomingMonth)
    .where(eq(mushroomingMonth.month, month))
    .limit(1)
  return row !== undefined
}
