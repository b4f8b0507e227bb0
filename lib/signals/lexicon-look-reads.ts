import 'server-only'
import { eq } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import { dayLook } from '@/db/schema'
import { type OwnSubject, wordsChanged } from '@/lib/overlap/lexicon/own-subjects'
import { readOwnSubjects } from '@/lib/overlap/lexicon-reads'

/** The row of what was last looked with that says the organisation's own subjects. */
export const BY_LEXICON = 2

/** The words that the organisation's own subjects have come to have, or have no more, since signals were last compared by them; and what they have now. */
export async function readChangedWords(db: Reader): Promise<{ own: OwnSubject[]; changed: OwnSubject[] }> {
  const own = await readOwnSubjects(db)
  const [row] = await db.select().from(dayLook).where(eq(dayLook.id, BY_LEXICON))
  return { own, changed: wordsChanged((row?.lookedWith as OwnSubject[] | undefined) ?? [], own) }
}

/** Whether some requirements are still to be compared again, since the organisation's own subjects have other words than before. */
export const isComparingAgain = async (): Promise<boolean> =>
  (await readChangedWords(await reader())).changed.length > 0
