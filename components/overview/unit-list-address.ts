import { listAddress, readFilters } from '@/lib/register/list-filters'

/** The register's list narrowed to what binds a unit, and to what else a figure counts. */
export function unitListAddress(unitId: number, narrowed: Record<string, string | string[]> = {}): string {
  return listAddress(readFilters({ unit: String(unitId), ...narrowed }))
}
