import 'server-only'
import { eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { requirement } from '@/db/schema'
import { ownSubjects } from './lexicon/own-subjects'
import { whatItSays } from './overlaps-in-memory'
import { SubjectFinder } from './subject-finder'
import { wordsOf } from './words'

/** Counts the requirements in force that have one of some words in them, as a subject of those words would see it. */
export async function countRequirementsWith(
  db: Reader,
): Promise<(words: readonly string[]) => { having: number; of: number }> {
  const rows = await db
    .select({ title: requirement.title, demand: requirement.demand, purpose: requirement.purpose })
    .from(requirement)
    .where(eq(requirement.status, 'active'))
  const texts = rows.map(row => wordsOf(whatItSays(row)))
  return words => {
    const finder = new SubjectFinder(ownSubjects([{ id: 0, name: '', words }]))
    return { having: texts.filter(text => finder.find(text).size > 0).length, of: texts.length }
  }
}
