import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { dialogueEntry } from '@/db/schema'

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
