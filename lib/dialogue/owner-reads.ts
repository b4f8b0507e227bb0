import 'server-only'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import { dialogueEntry, governanceCase, requirement } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'
import type { CaseState } from '@/lib/workflow/states'

/** From when the owner is asked what a requirement is for, until it is decided. */
const askedIn: readonly CaseState[] = ['dialogue', 'proposed', 'consultation', 'awaiting_decision']

/** Whether a case is in a state where its requirement's owner is asked what it is for (§8). */
export const isOwnerAsked = (state: CaseState): boolean => askedIn.includes(state)

export interface OwnerAnswer {
  body: string
  at: number
}

/** What the requirement owner last said it is for; null while the owner has said nothing (§8). */
export async function readOwnerAnswer(db: Reader, requirementId: number): Promise<OwnerAnswer | null> {
  const [newest] = await db
    .select({ body: dialogueEntry.body, at: dialogueEntry.at })
    .from(dialogueEntry)
    .where(and(eq(dialogueEntry.requirementId, requirementId), eq(dialogueEntry.asOwner, true)))
    .orderBy(desc(dialogueEntry.at), desc(dialogueEntry.id))
    .limit(1)
  return newest ?? null
}

/** Cases whose requirement this person owns and has not said the purpose of (§8). Where no owner is named, a mail asks those who lead. */
export async function readPurposesAsked(actor: Actor) {
  return (await reader())
    .select({
      caseId: governanceCase.id,
      title: requirement.title,
      unitId: governanceCase.unitId,
      state: governanceCase.state,
      since: governanceCase.stateSince,
    })
    .from(governanceCase)
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(
      and(
        inArray(governanceCase.state, [...askedIn]),
        eq(requirement.ownerPersonId, actor.personId),
        sql`not exists (select 1 from ${dialogueEntry} where ${dialogueEntry.requirementId} = ${requirement.id}
          and ${dialogueEntry.asOwner} = 1)`,
      ),
    )
    .orderBy(asc(governanceCase.stateSince))
}
