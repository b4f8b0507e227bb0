import 'server-only'
import { readEnvironment } from './env'

/** The secret that signs sessions, seals links so that none has to be stored, and keys what is stored only as a hash. npm start makes and keeps one. */
export function productSecret(): string {
  const { NEXTAUTH_SECRET } = readEnvironment()
  if (!NEXTAUTH_SECRET) throw new Error('NEXTAUTH_SECRET is not set; npm start makes and keeps one')
  return NEXTAUTH_SECRET
}
