import { sql } from 'drizzle-orm'
import { cache } from 'react'
import type { Reader, Transaction } from './client'
import { changeCounter } from './schema'

export type Counted = 'organisation' | 'register'

/** Called in the transaction of every write that what a server keeps in memory depends on. */
export async function countChange(tx: Transaction, name: Counted): Promise<void> {
  await tx
    .insert(changeCounter)
    .values({ name, value: 1 })
    .onConflictDoUpdate({ target: changeCounter.name, set: { value: sql`${changeCounter.value} + 1` } })
}

/**
 * The counters now; one small read that says whether what is in memory still holds. A page asks once: it does not
 * change while it is drawn. In actions and jobs every call reads.
 */
export const changeCounters = cache(async (db: Reader): Promise<Record<Counted, number>> => {
  const rows = await db.select().from(changeCounter)
  const of = (name: Counted) => rows.find(row => row.name === name)?.value ?? 0
  return { organisation: of('organisation'), register: of('register') }
})
