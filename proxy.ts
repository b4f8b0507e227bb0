import { type NextRequest, NextResponse } from 'next/server'
import {
  hasLeft,
  PRESENT_COOKIE,
  PRESENT_ELSEWHERE,
  SESSION_COOKIES,
  SHARED_COOKIE,
} from './lib/access/shared-device'
import { SAID_PARAMETER } from './lib/platform/said'

/**
 * Every page gets a content security policy with a nonce of its own: only scripts that this response names may run,
 * no style attribute, nothing from elsewhere. Where a shared device has been left, its session ends here.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const development = process.env.NODE_ENV === 'development'
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join('; ')
  const isLeft = hasLeft(request.cookies)
  if (isLeft) request.cookies.delete([...SESSION_COOKIES, SHARED_COOKIE])
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  // Where somebody who is signed out wanted to go, for sign-in to bring them back to.
  headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  // What a form did is said where it led to, not again over the next form sent from there.
  const said = request.method === 'GET' ? request.nextUrl.searchParams.get(SAID_PARAMETER) : null
  // Somebody may write anything there, and a header cannot hold all of it.
  if (said && /^[\w-]+$/.test(said)) headers.set('x-said', said)
  else headers.delete('x-said')
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (isLeft) for (const name of [...SESSION_COOKIES, SHARED_COOKIE]) forget(response, name)
  else if (request.cookies.has(SHARED_COOKIE))
    response.cookies.set(PRESENT_COOKIE, '1', { path: '/', sameSite: 'lax', maxAge: PRESENT_ELSEWHERE })
  // Only where people come by https: elsewhere it would lock them out of a server that has none.
  if (process.env.PUBLIC_URL?.startsWith('https:'))
    response.headers.set('strict-transport-security', 'max-age=63072000')
  return response
}

/** A cookie whose name says that it is secure is only overwritten by one that is. */
function forget(response: NextResponse, name: string): void {
  response.cookies.set(name, '', { path: '/', maxAge: 0, secure: name.startsWith('__Secure-') })
}

/** Not before a ballot's door: it brings no cookie, answers with no page, and every millisecond counts there. */
export const config = { matcher: [{ source: '/((?!_next/static|fonts/|icon|favicon|api/ballots$).*)' }] }
