import 'server-only'
import { sql } from 'drizzle-orm'
import { changeCounters } from '@/db/change-counter'
import type { Reader } from '@/db/client'
import type { ListIndex } from './list-index'
import { parseReference } from './reference'
import { searchExpression } from './search-terms'

/** How much a hit in each column counts: title, demand, purpose, reference. */
const WEIGHTS = '10.0, 3.0, 2.0, 5.0'

const kept = globalThis as unknown as {
  raaderumSearches?: { register: number; hits: Map<string, readonly number[]> }
}

/**
 * Ids of the requirements in which every word of `text` begins a word, best first; the one whose reference was typed
 * before all others. Answers are kept until the register changes.
 */
export async function searchRequirements(
  db: Reader,
  index: ListIndex,
  text: string,
): Promise<readonly number[]> {
  const { register } = await changeCounters(db)
  if (kept.raaderumSearches?.register !== register) kept.raaderumSearches = { register, hits: new Map() }
  const { hits } = kept.raaderumSearches
  const key = text.toLocaleLowerCase('da')
  const known = hits.get(key)
  if (known) return known
  const found = await askFullText(db, text)
  const reference = parseReference(text)
  const named = reference === null ? undefined : index.rows.find(row => row.referenceNumber === reference)
  const ids = named ? [named.id, ...found.filter(id => id !== named.id)] : found
  if (hits.size > 500) hits.clear()
  hits.set(key, ids)
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
