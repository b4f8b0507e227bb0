import { createHmac, timingSafeEqual } from 'node:crypto'

/*
 * What stands after the # of the link by which somebody proposes a solution without a name: the requirement, the label that it will carry, a seal, and
 * the solution that is added to where it is an addition. Everybody who shares the label is given the same one, so it does not say who came by it.
 */

export interface SolutionLink {
  requirementId: number
  labelUnitId: number
  /** The solution that is added to; null for one of its own. */
  addsTo: number | null
}

const LETTERS = 16

const seal = (secret: string, { requirementId, labelUnitId }: SolutionLink, edition: number): string =>
  createHmac('sha256', secret)
    .update(`raaderum/solution/1|${requirementId}|${labelUnitId}|${edition}`)
    .digest('base64url')
    .slice(0, LETTERS)

/** `edition` is of the unit's link on its poster: with another poster the old links are no good either. */
export const solutionKey = (secret: string, link: SolutionLink, edition: number): string =>
  [link.requirementId, link.labelUnitId, seal(secret, link, edition), link.addsTo]
    .filter(part => part !== null)
    .join('.')

/** What a key is for, before anybody has looked whether it is good; null when it can be none. */
export function linkOfKey(key: string): SolutionLink | null {
  const found = /^([1-9]\d{0,8})\.([1-9]\d{0,8})\.[\w-]{16}(?:\.([1-9]\d{8}))?$/.exec(key)
  if (!found) return null
  const [, requirementId, labelUnitId, addsTo] = found
  return {
    requirementId: Number(requirementId),
    labelUnitId: Number(labelUnitId),
    addsTo: addsTo === undefined ? null : Number(addsTo),
  }
}

export function isSolutionKey(secret: string, key: string, link: SolutionLink, edition: number): boolean {
  const good = Buffer.from(solutionKey(secret, link, edition))
  const given = Buffer.from(key)
  return good.length === given.length && timingSafeEqual(good, given)
}
