import { readEnvironment } from '@/lib/platform/env'

/** The product's own secret, from which links are sealed so that none has to be stored. */
export function serverSecret(): string {
  const { NEXTAUTH_SECRET } = readEnvironment()
  if (!NEXTAUTH_SECRET) throw new Error('NEXTAUTH_SECRET is not set; npm start makes and keeps one')
  return NEXTAUTH_SECRET
}
