import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { hearing } from '@/db/schema'

export type HearingRow = typeof hearing.$inferSelect

/** The hearings of a case in the order in which they were asked: about the proposal that stands, and about those before it. */
export async function readHearings(
  db: Reader,
  caseId: number,
  standingId: number | null,
): Promise<{ hearings: HearingRow[]; pastHearings: HearingRow[] }> {
  const all = await db.select().from(hearing).where(eq(hearing.caseId, caseId)).orderBy(asc(hearing.id))
  return {
    hearings: all.filter(each => each.proposalId === standingId),
    pastHearings: all.filter(each => each.proposalId !== standingId),
  }
}
