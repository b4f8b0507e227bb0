import 'server-only'
import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { risk } from '@/db/schema'
import { boundRanges } from './bound-people'
import { loadRegister } from './index-in-memory'
import type { ListRow } from './list-row'
import { keyOfRisk } from './risk-key'

/** How many the form shows; the page has them all. */
export const SHOWN_IN_FORM = 12

export interface Around {
  /** Whether it was said whom the new one binds. */
  asked: boolean
  /** Hours a year that all of them take of the people in question. */
  hours: number
  /** Everything that binds the same people, with the hours it takes of them. */
  rows: { row: ListRow; hours: number; sameRisk: boolean }[]
  /** What a requirement takes of the people in question; null where it binds none of them. */
  hoursOf(row: ListRow): number | null
}

/**
 * Requirements in force that bind the same people as a new one would (§2): those against the same risk first, then
 * by the hours they take of just these people. To be looked at before one more is added. Everybody may read the register.
 */
export async function requirementsAround(
  unitIds: readonly number[],
  groupIds: readonly number[],
  riskName: string,
): Promise<Around> {
  const db = await reader()
  const index = await loadRegister(db)
  const nameKey = keyOfRisk(riskName)
  const [guarded] = nameKey ? await db.select().from(risk).where(eq(risk.nameKey, nameKey)) : []
  const marks = unitIds.map(unitId => ({ unitId, effect: 'binds' as const, fromDay: null }))
  const bound = { ranges: boundRanges(index.tree, marks, index.day), groupIds }
  const hoursOf = (row: ListRow) => {
    const shared = index.workforce.shared(bound, row.bound)
    return shared === 0 ? null : (row.hours / row.people) * shared
  }
  const rows = index.rows
    .filter(row => row.inForce && index.workforce.samePeople(bound, row.bound))
    .map(row => ({
      row,
      hours: hoursOf(row) ?? 0,
      sameRisk: guarded !== undefined && row.riskId === guarded.id,
    }))
    .sort((a, b) => Number(b.sameRisk) - Number(a.sameRisk) || b.hours - a.hours)
  return {
    asked: unitIds.length > 0,
    hours: rows.reduce((sum, each) => sum + each.hours, 0),
    rows,
    hoursOf,
  }
}

/** What the form asks about, read from an address. */
export function aroundAsked(params: URLSearchParams): {
  unitIds: number[]
  groupIds: number[]
  risk: string
  title: string
  demand: string
  purpose: string
} {
  const ids = (name: string) =>
    params
      .getAll(name)
      .map(Number)
      .filter(id => Number.isSafeInteger(id) && id > 0)
      .slice(0, 1000)
  const words = (name: string, most: number) => (params.get(name) ?? '').slice(0, most)
  return {
    unitIds: ids('binds'),
    groupIds: ids('groups'),
    risk: words('risk', 160),
    title: words('title', 200),
    demand: words('demand', 2_000),
    purpose: words('purpose', 2_000),
  }
}
