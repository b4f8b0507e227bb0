import type { DefaultSession } from 'next-auth'

declare module 'next-auth' {
  interface User {
    sessionVersion: number
  }
  interface Session {
    user?: Pick<NonNullable<DefaultSession['user']>, 'name'>
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    personId?: number
    sessionVersion?: number
  }
}
