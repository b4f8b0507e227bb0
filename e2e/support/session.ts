import { encode } from 'next-auth/jwt'
import { SECRET } from './server'

const TWO_YEARS = 2 * 365 * 24 * 60 * 60

/** The session cookie as signing in would have set it, for stories that are not about signing in. */
export async function sessionCookie(personId: number, sessionVersion = 1) {
  const value = await encode({
    token: { personId, sessionVersion, sub: String(personId) },
    secret: SECRET,
    // Longer than a real one: some stories go on after a year.
    maxAge: TWO_YEARS,
  })
  return { name: 'next-auth.session-token', value }
}
