import { expect, vi } from 'vitest'

const ADDRESS = 'https://raaderum.example'
/** What a proxy tells of whoever knocks; no log may repeat it. */
export const KNOCKING_FROM = '203.0.113'

type Door = (request: Request) => Promise<Response>

/** Everything that is written to the log from here on, which is shown nowhere. */
export function hearTheLog(): string[] {
  const said: string[] = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation(text => said.push(String(text)) > 0)
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...all) => {
      said.push(all.map(String).join(' '))
    })
  return said
}

/** Knocks at one of the doors without a session as a page of the product does, unless said otherwise. No answer is kept by a browser or sets a cookie. */
export async function knock(door: Door, body: unknown, headers: Record<string, string> = {}) {
  const response = await door(
    new Request(`${ADDRESS}/api`, {
      method: 'POST',
      headers: {
        host: new URL(ADDRESS).host,
        origin: ADDRESS,
        'content-type': 'application/json',
        'x-forwarded-for': `${KNOCKING_FROM}.77`,
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.has('set-cookie')).toBe(false)
  const text = await response.text()
  return { status: response.status, text, body: text ? JSON.parse(text) : null }
}
