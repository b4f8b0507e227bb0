import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { hearing } from '@/db/schema'

/** `isOld`: the proposal has been written anew since it was sent. */
export type HearingRow = typeof hearing.$inferSelect & { isOld: boolean }

/** The hearings of a case in the order in which they were asked: about the proposal that stands, and about those before it. */
export async function readHearings(
  db: Reader,
  caseId: number,
  standing: { id: number; edition: number } | null,
): Promise<{ hearings: HearingRow[]; pastHearings: HearingRow[] }> {
  const rows = await db.select().from(hearing).where(eq(hearing.caseId, caseId)).orderBy(asc(hearing.id))
  const standingId = standing?.id ?? null
  const all = rows.map(each => ({
    ...each,
    isOld: standing !== null && each.proposalId === standing.id && each.edition < standing.edition,
  }))
  return {
    hearings: all.filter(each => each.proposalId === standingId),
    pastHearings: all.filter(each => each.proposalId !== standingId),
  }
}
