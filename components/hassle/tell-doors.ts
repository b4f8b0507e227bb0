import type { BoxWords } from './box-words'
import type { FollowedWords } from './followed-words'

/** `failed` may go well later; `refused` says why. */
export type Answer<Content> =
  | { outcome: 'answered'; content: Content }
  | { outcome: 'refused'; code: string; message: string }
  | { outcome: 'failed' }

/** Posts without cookie and referrer: nothing beside it says who it is from. `same-origin` for what somebody who is signed in asks. */
export async function post<Content>(
  address: string,
  body: unknown,
  credentials: 'omit' | 'same-origin' = 'omit',
): Promise<Answer<Content>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials,
      referrerPolicy: 'no-referrer',
    })
    if (response.status === 204) return { outcome: 'answered', content: undefined as Content }
    const read: unknown = await response.json()
    if (response.ok) return { outcome: 'answered', content: read as Content }
    const said = (name: string) =>
      typeof read === 'object' && read !== null && name in read ? String(Reflect.get(read, name)) : ''
    return { outcome: 'refused', code: said('code'), message: said('message') }
  } catch {
    return { outcome: 'failed' }
  }
}

/** What a unit's link opens. */
export const askForBox = (key: string, locale: string) => post<BoxWords>('/api/tell/box', { key, locale })

/** What became of a report. */
export const askForFollowed = (secret: string, locale: string) =>
  post<FollowedWords>('/api/tell/follow', { secret, locale })

export interface ReportToTell {
  key: string
  body: string
  signedName: string
  namesMeant: boolean
  /** Of the secret; the secret itself stays here. */
  followHash: string
  locale: string
}

/** Hands a report in. */
export const tellWithoutName = (report: ReportToTell) => post<undefined>('/api/tell', report)
