import { randomInt } from 'node:crypto'
import type { Town } from './town'

const LETTERS = 'bdfghjklmnprstv'

/** A word that stands nowhere else. */
export const aWord = (): string =>
  Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Sends a body as it stands to one of the doors without a name, as a browser would, from an address; other headers where they are said. */
export const knockAt = (
  address: string,
  door: string,
  from: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${address}${door}`, {
    method: 'POST',
    headers: {
      origin: address,
      'content-type': 'application/json',
      'x-forwarded-for': from,
      ...headers,
    },
    body,
  })

/** Somebody's own address, in a block that documents may name; some have to share one. */
export const addressOf = (block: string, at: number): string => `${block}.${at % 250}`

/** What each attack on a door is given. */
export interface AttackedTown {
  people: Town['people']
  k: number
}
