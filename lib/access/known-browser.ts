import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { productSecret } from '@/lib/platform/product-secret'
import { keyedHash } from './keyed-hash'
import { secureCookies } from './session'

const COOKIE = 'raaderum-known-browser'
const HALF_A_YEAR = 180 * 24 * 60 * 60
/** A computer in a staff room knows several people. */
const MOST_ACCOUNTS = 30

interface KnownBrowser {
  browser: string
  accounts: string[]
}

const accountKey = (email: string) => keyedHash(`known/${email}`).slice(0, 16)

async function read(): Promise<KnownBrowser | null> {
  const token = (await cookies()).get(COOKIE)?.value
  if (!token) return null
  try {
    const { browser, accounts } = ((await decode({ token, secret: productSecret(), salt: COOKIE })) ??
      {}) as Partial<KnownBrowser>
    return typeof browser === 'string' && Array.isArray(accounts) ? { browser, accounts } : null
  } catch {
    return null
  }
}

/** The browser's own name if it has signed in to this account before, else null. */
export async function knownBrowser(email: string): Promise<string | null> {
  const known = await read()
  return known?.accounts.includes(accountKey(email)) ? known.browser : null
}

/** Remembers, in the browser alone, that it has signed in to this account. Gives the browser's own name. */
export async function rememberBrowser(email: string): Promise<string> {
  const known = (await read()) ?? { browser: randomBytes(16).toString('base64url'), accounts: [] }
  const account = accountKey(email)
  const accounts = [account, ...known.accounts.filter(each => each !== account)].slice(0, MOST_ACCOUNTS)
  const token = await encode({
    token: { browser: known.browser, accounts },
    secret: productSecret(),
    salt: COOKIE,
    maxAge: HALF_A_YEAR,
  })
  const jar = await cookies()
  jar.set(COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: secureCookies(),
    path: '/',
    maxAge: HALF_A_YEAR,
  })
  return known.browser
}

/**
 * The network address a request came from, as the nearest proxy saw it: the last one named, because everything before it
 * may have been made up. Without a proxy in front the sender may make up this one too; what counts per account
 * (lib/access/throttle.ts) still holds then.
 */
export async function senderAddress(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for') ?? ''
  return forwarded.split(',').at(-1)?.trim() || 'unknown'
}
