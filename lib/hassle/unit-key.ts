import { createHmac, timingSafeEqual } from 'node:crypto'

/*
 * The unit's link: what stands on its poster. It says which unit somebody writes from and nothing else; it keeps out whoever has not seen the
 * poster. Made from the product's secret, so that none has to be stored, and with an edition, so that a unit can have another.
 */

const LETTERS = 16

const seal = (secret: string, unitId: number, edition: number): string =>
  createHmac('sha256', secret)
    .update(`raaderum/hassle/unit/1|${unitId}|${edition}`)
    .digest('base64url')
    .slice(0, LETTERS)

/** What stands after the # of the unit's link: 96 bits behind the unit's number. */
export const unitKey = (secret: string, unitId: number, edition: number): string =>
  `${unitId}.${seal(secret, unitId, edition)}`

/** The unit a key is for, before anybody has looked whether it is good; null when it can be none. */
export function unitOfKey(key: string): number | null {
  const [, unitId] = /^([1-9]\d{0,8})\.[\w-]{16}$/.exec(key) ?? []
  return unitId ? Number(unitId) : null
}

export function isUnitKey(secret: string, key: string, unitId: number, edition: number): boolean {
  const good = Buffer.from(unitKey(secret, unitId, edition))
  const given = Buffer.from(key)
  return good.length === given.length && timingSafeEqual(good, given)
}
