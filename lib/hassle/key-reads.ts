import { eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { hassleKeyEdition } from '@/db/schema'
import { readEnvironment } from '@/lib/platform/env'
import { isUnitKey, unitKey, unitOfKey } from './unit-key'

function secret(): string {
  const { NEXTAUTH_SECRET } = readEnvironment()
  if (!NEXTAUTH_SECRET) throw new Error('NEXTAUTH_SECRET is not set; npm start makes and keeps one')
  return NEXTAUTH_SECRET
}

/** How many times a unit's link has been made: 1 for its first. */
export async function readKeyEdition(db: Reader, unitId: number): Promise<number> {
  const [row] = await db.select().from(hassleKeyEdition).where(eq(hassleKeyEdition.unitId, unitId))
  return row?.edition ?? 1
}

/** What stands after the # of a unit's link now. */
export const readUnitKey = async (db: Reader, unitId: number): Promise<string> =>
  unitKey(secret(), unitId, await readKeyEdition(db, unitId))

/** The unit whose link somebody came by; null for one that is made up or has been made anew since. */
export async function readUnitOfKey(db: Reader, key: string): Promise<number | null> {
  const unitId = unitOfKey(key)
  if (unitId === null) return null
  return isUnitKey(secret(), key, unitId, await readKeyEdition(db, unitId)) ? unitId : null
}
