import { eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { hassleKeyEdition } from '@/db/schema'
import { productSecret } from '@/lib/platform/product-secret'
import { isUnitKey, unitKey, unitOfKey } from './unit-key'

/** How many times a unit's link has been made: 1 for its first. */
export async function readKeyEdition(db: Reader, unitId: number): Promise<number> {
  const [row] = await db.select().from(hassleKeyEdition).where(eq(hassleKeyEdition.unitId, unitId))
  return row?.edition ?? 1
}

/** What stands after the # of a unit's link now. */
export const readUnitKey = async (db: Reader, unitId: number): Promise<string> =>
  unitKey(productSecret(), unitId, await readKeyEdition(db, unitId))

/** The unit whose link somebody came by; null for one that is made up or has been made anew since. */
export async function readUnitOfKey(db: Reader, key: string): Promise<number | null> {
  const unitId = unitOfKey(key)
  if (unitId === null) return null
  return isUnitKey(productSecret(), key, unitId, await readKeyEdition(db, unitId)) ? unitId : null
}
