import { listAddress, readFilters } from '@/lib/register/list-filters'
import type { Kind } from '@/lib/register/vocabulary'

/** The register's list narrowed to a unit and to what else a part of a picture counts. */
export function pictureListAddress(
  unitId: number,
  kind: Kind | null,
  narrowed: Record<string, string | string[]> = {},
): string {
  return listAddress(readFilters({ unit: String(unitId), ...(kind ? { kind } : {}), ...narrowed }))
}
