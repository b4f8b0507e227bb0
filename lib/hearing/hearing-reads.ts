import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { hearing } from '@/db/schema'

export type HearingRow = typeof hearing.$inferSelect

/** The hearings of a case, in the order in which they were asked. */
export async function readHearings(db: Reader, caseId: number): Promise<HearingRow[]> {
  return db.select().from(hearing).where(eq(hearing.caseId, caseId)).orderBy(asc(hearing.id))
}
