import 'server-only'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { caseMove, governanceCase, medDiscussion, proposal } from '@/db/schema'

/** A discussion stands for proposals not withdrawn since; on the day itself, for none that was withdrawn once it had been noted. */
const standsFor = (caseId: SQL | typeof governanceCase.id): SQL<boolean> =>
  sql<boolean>`(${medDiscussion.discussedOn} >= coalesce((select max(withdrawn.withdrawn_on) from ${proposal} withdrawn
    where withdrawn.case_id = ${caseId}), '')
    and ${medDiscussion.id} > coalesce((select max(json_extract(past.facts, '$.discussionId')) from ${caseMove} past
    where past.case_id = ${caseId}), 0))`

/**
 * MED's part (§8): a claim stands for the whole case, a discussion only for proposals not withdrawn since. `isOld`: the one that stands has been
 * written anew since it was discussed.
 */
export async function readMed(db: Reader, caseId: number, edition: number) {
  const rows = await db
    .select({ said: medDiscussion, stands: standsFor(sql`${caseId}`).mapWith(Boolean) })
    .from(medDiscussion)
    .where(eq(medDiscussion.caseId, caseId))
  const noted = rows.findLast(({ stands }) => stands)?.said ?? null
  return {
    claimed: rows.find(({ said }) => said.claimedByPersonId !== null)?.said ?? null,
    noted,
    isOld: noted !== null && noted.edition < edition,
  }
}

/** Whether MED has discussed the proposal that stands, in a statement that joins cases with others. */
export const medHasDiscussed: SQL<boolean> = sql<boolean>`exists (select 1 from ${medDiscussion}
  where ${and(eq(medDiscussion.caseId, governanceCase.id), standsFor(governanceCase.id))})`
