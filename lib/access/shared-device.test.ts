import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { proxy } from '@/proxy'
import { PRESENT_COOKIE, SESSION_COOKIES, SHARED_COOKIE } from './shared-device'

const SESSION = Object.fromEntries(SESSION_COOKIES.map(name => [name, 'somebody']))

/** What the page behind the proxy is told of the cookies, and what becomes of them in the browser. */
function ask(cookies: Record<string, string>) {
  const cookie = Object.entries({ ...cookies, 'raaderum-locale': 'da' })
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  const response = proxy(new NextRequest('https://raaderum.example/rate', { headers: { cookie } }))
  const told = response.headers.get('x-middleware-request-cookie') ?? ''
  return { told, set: response.cookies, lines: response.headers.getSetCookie() }
}

describe('a device that others use too', () => {
  it('has nobody’s session once they have left, and forgets it', () => {
    const { told, lines } = ask({ ...SESSION, [SHARED_COOKIE]: '1' })
    expect(told).toBe('raaderum-locale=da')
    for (const name of [...SESSION_COOKIES, SHARED_COOKIE])
      expect(lines.find(line => line.startsWith(`${name}=;`))).toContain('Max-Age=0')
    // Anything less, and a browser keeps it.
    expect(lines.find(line => line.startsWith('__Secure-'))).toContain('Secure')
  })

  it('keeps the session of somebody who is there, for some time after each page', () => {
    const { told, set, lines } = ask({ ...SESSION, [SHARED_COOKIE]: '1', [PRESENT_COOKIE]: '1' })
    for (const name of SESSION_COOKIES) expect(told).toContain(`${name}=somebody`)
    expect(set.get(PRESENT_COOKIE)).toMatchObject({ value: '1', maxAge: 900 })
    expect(lines).toHaveLength(1)
  })
})

it('a page is found whatever its address says was done', () => {
  for (const said of ['%E2%86%92', 'a%0Ab', 'a key']) {
    const { headers } = proxy(new NextRequest(`https://raaderum.example/rate?said=${said}`))
    expect(headers.get('x-middleware-request-x-said')).toBeNull()
  }
  const { headers } = proxy(new NextRequest('https://raaderum.example/rate?said=a-key'))
  expect(headers.get('x-middleware-request-x-said')).toBe('a-key')
})

it('a device of one’s own is left alone', () => {
  const { told, lines } = ask(SESSION)
  for (const name of SESSION_COOKIES) expect(told).toContain(`${name}=somebody`)
  expect(lines).toEqual([])
})
