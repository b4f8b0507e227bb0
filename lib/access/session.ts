import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode, encode } from 'next-auth/jwt'
import { cache } from 'react'
import { reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { person, roleAssignment } from '@/db/schema'
import { loadOrganisation } from '@/lib/organisation/load'
import { heldOn } from '@/lib/organisation/role-reads'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { localeOfBrowser } from '@/lib/platform/i18n/locale-cookie'
import type { Locale } from '@/lib/platform/i18n/translator'
import { productSecret } from '@/lib/platform/product-secret'
import { now, today } from '@/lib/platform/time'
import type { Actor } from './actor'
import { signInPath } from './return-path'

/** How long one stays signed in, seconds: a working day. */
export const SESSION_SECONDS = 12 * 60 * 60

export const secureCookies = () => publicAddress(readEnvironment()).startsWith('https:')
export const sessionCookieName = () => `${secureCookies() ? '__Secure-' : ''}next-auth.session-token`

export interface SessionToken {
  personId: number
  sessionVersion: number
}

/** Signs a session token as next-auth does, for sign-in without scripts and for tests. */
export const makeSessionToken = (token: SessionToken): Promise<string> =>
  encode({
    token: { ...token, sub: String(token.personId) },
    secret: productSecret(),
    maxAge: SESSION_SECONDS,
  })

export async function setSessionCookie(token: SessionToken): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), await makeSessionToken(token), {
    httpOnly: true,
    sameSite: 'lax',
    secure: secureCookies(),
    path: '/',
    maxAge: SESSION_SECONDS,
  })
}

export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies()
  // Secure as it was set: a browser lets nothing else overwrite a `__Secure-` cookie.
  jar.set(sessionCookieName(), '', { httpOnly: true, secure: secureCookies(), path: '/', maxAge: 0 })
}

/** Tokens already opened. Opening one takes longer than everything else about a session; what it says never changes. */
const opened = new Map<string, { token: SessionToken; expiresAt: number }>()
const OPENED_AT_MOST = 10_000

/** Reads a token; anything wrong with it is no session. */
async function readSessionToken(value: string | undefined): Promise<SessionToken | null> {
  if (!value) return null
  const known = opened.get(value)
  if (known && known.expiresAt > now()) return known.token
  opened.delete(value)
  try {
    const decoded = await decode({ token: value, secret: productSecret() })
    const { personId, sessionVersion, exp } = (decoded ?? {}) as Partial<SessionToken> & { exp?: unknown }
    if (typeof personId !== 'number' || typeof sessionVersion !== 'number') return null
    const token = { personId, sessionVersion }
    if (opened.size >= OPENED_AT_MOST) opened.clear()
    if (typeof exp === 'number') opened.set(value, { token, expiresAt: exp * 1000 })
    return token
  } catch {
    return null
  }
}

const personById = prepared(db =>
  db
    .select()
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare(),
)
const rolesToday = prepared(db =>
  db
    .select({ role: roleAssignment.role, unitId: roleAssignment.unitId })
    .from(roleAssignment)
    .where(and(eq(roleAssignment.personId, sql.placeholder('id')), heldOn(sql.placeholder('day'))))
    .prepare(),
)

/**
 * The person behind a token as they are now: a disabled account or a changed password is no session any more.
 * `browserLocale` is the language their browser has been told, which holds until they have chosen one for themselves.
 */
export async function loadActor(token: SessionToken, browserLocale?: Locale): Promise<Actor | null> {
  const db = await reader()
  const day = today()
  const [{ tree, settings }, [row], roles] = await Promise.all([
    loadOrganisation(),
    personById(db).all({ id: token.personId }),
    rolesToday(db).all({ id: token.personId, day }),
  ])
  if (row?.status !== 'active' || row.sessionVersion !== token.sessionVersion || !settings) return null
  return {
    personId: row.id,
    name: row.name,
    homeUnitId: row.unitId,
    professionalGroupId: row.professionalGroupId,
    locale: row.locale ?? browserLocale ?? settings.locale,
    theme: row.theme,
    roles,
    tree,
  }
}

/** The signed-in person of this request, or null. Looked up once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const jar = await cookies()
  const token = await readSessionToken(jar.get(sessionCookieName())?.value)
  return token && loadActor(token, localeOfBrowser(jar))
})

/** For pages: the signed-in person, or off to sign-in; before there is a municipality, off to make it. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  if (!(await loadOrganisation()).settings) redirect('/welcome')
  redirect(signInPath((await headers()).get('x-path')))
}
