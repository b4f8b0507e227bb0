import 'server-only'
import { asc } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import { ownSubject } from '@/db/schema'
import { loadRegister } from '@/lib/register/index-in-memory'
import { type OwnSubject, ownSubjects } from './lexicon/own-subjects'
import { ownFinder } from './lexicon/shipped'
import { saidBy } from './overlaps-in-memory'
import { wordsOf } from './words'

/** The organisation's own subjects, as texts are read with them. */
export const readOwnSubjects = (db: Reader): Promise<OwnSubject[]> =>
  db
    .select({ id: ownSubject.id, name: ownSubject.name, words: ownSubject.words })
    .from(ownSubject)
    .orderBy(asc(ownSubject.id))

/**
 * The requirements in force that speak of each of some subjects, by the subjects' places. All texts are read for it: `giveWay` is awaited in between.
 */
export async function requirementsSpeakingOf(
  subjects: readonly OwnSubject[],
  giveWay: () => Promise<void>,
): Promise<{ ids: number[][]; of: number }> {
  const db = await reader()
  const finder = ownFinder(ownSubjects(subjects))
  const inForce = (await loadRegister(db)).rows.filter(row => row.inForce)
  const ids = subjects.map((): number[] => [])
  for await (const rows of saidBy(db, inForce))
    for (const { row, text } of rows) {
      for (const subject of finder.find(wordsOf(text)).keys()) ids[subject]?.push(row.id)
      await giveWay()
    }
  return { ids, of: inForce.length }
}
