import 'server-only'
import { reader } from '@/db/client'
import { loadRegister } from '@/lib/register/index-in-memory'
import { loadOverlaps } from './overlaps-in-memory'

/** Reads what the requirements in force say before anybody asks: with ten thousand it takes seconds, and else the first write would wait for it. */
export async function readOverlapsAhead(): Promise<void> {
  const db = await reader()
  await loadOverlaps(db, await loadRegister(db))
}
