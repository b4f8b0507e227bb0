/** `failed` may go well later; `refused` says why. */
export type Answer<Content> =
  | { outcome: 'answered'; content: Content }
  | { outcome: 'refused'; code: string; message: string; field: string }
  | { outcome: 'failed' }

/** Posts without cookie and referrer: nothing beside it says who it is from. */
export const postWithoutName = <Content>(address: string, body: unknown): Promise<Answer<Content>> =>
  post(address, body, 'omit')

/** Posts without referrer. `same-origin` for what somebody who is signed in asks. */
export async function post<Content>(
  address: string,
  body: unknown,
  credentials: 'omit' | 'same-origin',
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
    return { outcome: 'refused', code: said('code'), message: said('message'), field: said('field') }
  } catch {
    return { outcome: 'failed' }
  }
}
