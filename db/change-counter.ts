import { gt, sql } from 'drizzle-orm'
import type { Reader, Transaction } from './client'
import { prepared } from './prepared'
import { changeCounter, registerChange } from './schema'

export type Counted = 'organisation' | 'register' | 'signals'

/**
 * Called in the transaction of every write that what a server keeps in memory depends on. Rows that the register's list
 * is made of count `register` by themselves: their triggers do it, and name the requirement (db/schema/platform.ts).
 */
export async function countChange(tx: Transaction, name: Counted): Promise<void> {
  await tx
    .insert(changeCounter)
    .values({ name, value: 1 })
    .onConflictDoUpdate({ target: changeCounter.name, set: { value: sql`${changeCounter.value} + 1` } })
}

const counters = prepared(db => db.select().from(changeCounter).prepare())

/** The counters at this moment: for whoever is about to make anew what is kept in memory. */
export async function readChangeCounters(db: Reader): Promise<Record<Counted, number>> {
  const rows = await counters(db).all()
  const of = (name: Counted) => rows.find(row => row.name === name)?.value ?? 0
  return { organisation: of('organisation'), register: of('register'), signals: of('signals') }
}

/**
 * The requirements whose row in the register's list may have changed after a value of the `register` counter. `null`
 * when there are more than `most`.
 */
export async function requirementsChangedSince(
  db: Reader,
  value: number,
  most: number,
): Promise<number[] | null> {
  const rows = await db
    .select({ id: registerChange.requirementId })
    .from(registerChange)
    .where(gt(registerChange.value, value))
    .limit(most + 1)
  return rows.length > most ? null : rows.map(row => row.id)
}
