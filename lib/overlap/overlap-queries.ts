import 'server-only'
import { reader } from '@/db/client'
import { boundRanges } from '@/lib/register/bound-people'
import { loadRegister } from '@/lib/register/index-in-memory'
import type { ListRow } from '@/lib/register/list-row'
import { type Explanation, explain } from './explain'
import { OVERLAPS } from './overlap-index'
import { loadOverlaps, overlapReader, whatItSays } from './overlaps-in-memory'

/** What somebody is writing, and whom it would bind. */
export interface Draft {
  title: string
  demand: string
  purpose: string
  unitIds: readonly number[]
  groupIds: readonly number[]
}

/** A requirement in force that asks for the same as a draft, and why it seems so. */
export interface Alike {
  row: ListRow
  samePeople: boolean
  why: Explanation
}

const MOST_SHOWN = 5

/**
 * The requirements in force that ask for the same as what is being written, best first. Everybody may read the register. Marks are places in the
 * draft's title and in the other's.
 */
export async function requirementsAlike(draft: Draft): Promise<Alike[]> {
  const text = whatItSays(draft)
  if (!text) return []
  const db = await reader()
  const list = await loadRegister(db)
  const overlaps = await loadOverlaps(db, list)
  const marks = draft.unitIds.map(unitId => ({ unitId, effect: 'binds' as const, fromDay: null }))
  const people = { ranges: boundRanges(list.tree, marks, list.day), groupIds: draft.groupIds }
  return overlaps
    .search({ id: 0, text, people }, MOST_SHOWN)
    .filter(({ likeness }) => likeness >= OVERLAPS)
    .flatMap(({ id }) => {
      const row = list.find(id)
      if (!row) return []
      const samePeople = list.workforce.samePeople(people, row.bound)
      return [{ row, samePeople, why: explain(text, row.title, overlapReader()) }]
    })
}
