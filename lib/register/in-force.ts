import type { RequirementStatus } from './vocabulary'

/** The facts that say from when until when a requirement holds. Dates are `YYYY-MM-DD`; null is not known. */
export type RequirementLife = {
  status: RequirementStatus
  introducedOn: string | null
  repealedFrom: string | null
}

/**
 * Whether a requirement is *active* on a day in the sense of §6 and §8. A suspended one is: it is suspended for
 * some units only. One that is repealed from a later date still is. An unknown beginning counts as long ago, so
 * that registering an old requirement late does not look like growth.
 *
 * @param day `YYYY-MM-DD`
 */
export function inForceOn(life: RequirementLife, day: string): boolean {
  if (life.status === 'draft') return false
  if (life.introducedOn !== null && life.introducedOn > day) return false
  if (life.repealedFrom !== null) return day < life.repealedFrom
  return life.status !== 'repealed'
}
