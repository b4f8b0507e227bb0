import 'server-only'
import { reader } from '@/db/client'
import { type Actor, may } from '@/lib/access/actor'
import { loadRegister } from './index-in-memory'
import type { ListFilters } from './list-filters'
import type { ListIndex } from './list-index'
import type { ListResult } from './list-row'
import { searchRequirements } from './search-queries'
import type { VerdictView } from './verdict-view'

/** The register's list as this person may see it: everybody reads the register, verdicts only along one's own chain. */
export async function listRequirements(
  actor: Actor,
  filters: ListFilters,
): Promise<ListResult & { index: ListIndex }> {
  const db = await reader()
  const index = await loadRegister(db)
  const hits = filters.search ? await searchRequirements(db, index, filters.search) : null
  return { ...index.list(filters, verdictViewOf(actor, index, filters.unitId), hits), index }
}

/** The verdicts this person may see, of one unit or of each requirement; shared by all who stand in the same places. */
export function verdictViewOf(actor: Actor, index: ListIndex, unitId: number | null = null): VerdictView {
  const places = actor.roles.map(held => `${held.role}@${held.unitId}`).sort()
  const key = [unitId ?? 'any', actor.homeUnitId, ...places].join(',')
  return index.view(key, id => may(actor, 'results.read', { unitId: id }), unitId)
}
