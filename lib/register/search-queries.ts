import 'server-only'
import { sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import type { ListIndex } from './list-index'
import { parseReference } from './reference'
import { searchExpression } from './search-terms'

/** How much a hit in each column counts: title, demand, purpose, reference. */
const WEIGHTS = '10.0, 3.0, 2.0, 5.0'

/** Answers already found, as long as the index they belong to is the newest. */
const answered = new WeakMap<ListIndex, Map<string, readonly number[]>>()

/**
 * Ids of the requirements in which every word of `text` begins a word, best first; the one whose reference was typed
 * before all others.
 */
export async function searchRequirements(
  db: Reader,
  index: ListIndex,
  text: string,
): Promise<readonly number[]> {
  const answers = answered.get(index) ?? new Map<string, readonly number[]>()
  answered.set(index, answers)
  const key = text.toLocaleLowerCase('da')
  const known = answers.get(key)
  if (known) return known
  const found = await askFullText(db, text)
  const reference = parseReference(text)
  const named = reference === null ? undefined : index.rows.find(row => row.referenceNumber === reference)
  const ids = named ? [named.id, ...found.filter(id => id !== named.id)] : found
  if (answers.size > 500) answers.clear()
  answers.set(key, ids)
  return ids
}

async function askFullText(db: Reader, text: string): Promise<number[]> {
  const expression = searchExpression(text)
  if (expression === null) return []
  // One row with all ids in it: a row for each of some thousand hits would take longer than the search.
  const answer = await db.get<{ ids: string | null }>(sql`
    SELECT group_concat(rowid) AS ids FROM (
      SELECT rowid FROM requirement_search WHERE requirement_search MATCH ${expression}
      ORDER BY bm25(requirement_search, ${sql.raw(WEIGHTS)}), rowid
    )`)
  return answer?.ids ? answer.ids.split(',').map(Number) : []
}
