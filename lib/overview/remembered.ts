import 'server-only'
import { reader } from '@/db/client'
import { loadRegister } from '@/lib/register/index-in-memory'
import type { ListIndex } from '@/lib/register/list-index'

/** As many answers as are kept for one state of the register. */
const MOST_KEPT = 5000
const kept = new WeakMap<ListIndex, Map<string, Promise<unknown>>>()

/**
 * An answer that follows from requirements, cases, publications, people and the day alone, asked once for each state
 * of these: every write of them counts a change, and a change makes a new index (db/change-counter.ts). The key names
 * the question and whose it is.
 */
export async function remembered<Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> {
  const index = await loadRegister(await reader())
  const answers = kept.get(index) ?? new Map<string, Promise<unknown>>()
  kept.set(index, answers)
  const known = answers.get(key)
  if (known) return known as Promise<Answer>
  const answer = ask()
  if (answers.size >= MOST_KEPT) answers.clear()
  answers.set(key, answer)
  // What failed is not kept: the next request asks again.
  answer.catch(() => answers.delete(key))
  return answer
}
