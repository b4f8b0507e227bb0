import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { loadActor, SESSION_SECONDS, secureCookies, sessionCookieName } from './session'
import { verifyCredentials } from './sign-in'

const credentials = z.object({ email: z.string().max(200), password: z.string().max(500) })

/** next-auth with the same look at passwords and the same token as the sign-in form. */
export const nextAuthOptions = (): NextAuthOptions => ({
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(given) {
        const parsed = credentials.safeParse(given)
        const answer = parsed.success ? await verifyCredentials(parsed.data) : null
        if (answer?.is !== 'right') return null
        return { id: String(answer.session.personId), sessionVersion: answer.session.sessionVersion }
      },
    }),
  ],
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/account' },
  cookies: {
    sessionToken: {
      name: sessionCookieName(),
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies() },
    },
  },
  callbacks: {
    jwt: ({ token, user }) =>
      user ? { personId: Number(user.id), sessionVersion: user.sessionVersion, sub: user.id } : token,
    async session({ session, token }) {
      const { personId, sessionVersion } = token
      const known =
        typeof personId === 'number' && typeof sessionVersion === 'number'
          ? await loadActor({ personId, sessionVersion })
          : null
      return { expires: session.expires, user: known ? { name: known.name } : undefined }
    },
  },
})
