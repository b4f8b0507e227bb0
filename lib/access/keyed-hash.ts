import 'server-only'
import { createHmac } from 'node:crypto'
import { readEnvironment } from '@/lib/platform/env'

/** The secret that signs sessions and keys what is stored only as a hash. npm start makes and keeps one. */
export function productSecret(): string {
  const { NEXTAUTH_SECRET } = readEnvironment()
  if (!NEXTAUTH_SECRET) throw new Error('NEXTAUTH_SECRET is not set; npm start makes and keeps one')
  return NEXTAUTH_SECRET
}

/** A hash that tells nothing to somebody who has the database and not the secret. */
export const keyedHash = (text: string): string =>
  createHmac('sha256', productSecret()).update(text).digest('base64url')
