import 'server-only'
import { and, eq } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import { likenessCorrection } from '@/db/schema'
import { now } from '@/lib/platform/time'
import { pairOf, type Says } from './corrections'

/** Keeps what somebody says of two requirements; null takes it back. The last one to say something is heard. */
export async function correctLikeness(
  tx: Transaction,
  byPersonId: number,
  pair: readonly [number, number],
  says: Says | null,
): Promise<void> {
  const { firstId, secondId } = pairOf(pair)
  await tx
    .delete(likenessCorrection)
    .where(and(eq(likenessCorrection.firstId, firstId), eq(likenessCorrection.secondId, secondId)))
  if (says !== null)
    await tx.insert(likenessCorrection).values({ firstId, secondId, says, byPersonId, at: now() })
  // What finds likeness hangs on the register's list.
  await countChange(tx, 'register')
}
