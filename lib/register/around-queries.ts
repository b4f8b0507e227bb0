import 'server-only'
import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { risk } from '@/db/schema'
import { boundRanges } from './bound-people'
import { loadRegister } from './index-in-memory'
import type { ListRow } from './list-row'

/** How many are shown, the largest first. */
const MOST_SHOWN = 12

export interface Around {
  /** Of everything that binds the same people. */
  count: number
  hours: number
  shown: { row: ListRow; sameRisk: boolean }[]
}

/**
 * Requirements in force that bind the same people as a new one would (§2): those against the same risk first, then
 * by hours. To be looked at before one more is added. Everybody may read the register.
 */
export async function requirementsAround(
  unitIds: readonly number[],
  groupIds: readonly number[],
  riskName: string,
): Promise<Around> {
  const db = await reader()
  const index = await loadRegister(db)
  const nameKey = riskName.trim().toLocaleLowerCase('da').replace(/\s+/g, ' ')
  const [guarded] = nameKey ? await db.select().from(risk).where(eq(risk.nameKey, nameKey)) : []
  const marks = unitIds.map(unitId => ({ unitId, effect: 'binds' as const, fromDay: null }))
  const bound = { ranges: boundRanges(index.tree, marks, index.day), groupIds }
  const same = index.rows.filter(row => row.inForce && index.workforce.samePeople(bound, row.bound))
  const sameRisk = (row: ListRow) => guarded !== undefined && row.riskId === guarded.id
  return {
    count: same.length,
    hours: same.reduce((sum, row) => sum + row.hours, 0),
    shown: same
      .sort((a, b) => Number(sameRisk(b)) - Number(sameRisk(a)) || b.hours - a.hours)
      .slice(0, MOST_SHOWN)
      .map(row => ({ row, sameRisk: sameRisk(row) })),
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
