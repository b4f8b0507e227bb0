import { eq } from 'drizzle-orm'
import type { OpenDatabase } from '@/db/client'
import { jobLease } from '@/db/schema'

/**
 * Takes the lease of a job when it is free and due. Of two servers that ask at once only one gets it: the question and
 * the answer are one write transaction.
 * @param every how often the job is due, milliseconds since it was last done
 * @param lasts how long the holder may take before another server may try
 */
export function takeLease(
  open: OpenDatabase,
  lease: { job: string; holder: string; every: number; lasts: number; at: number },
): Promise<boolean> {
  const { job, holder, every, lasts, at } = lease
  return open.write(async tx => {
    const [held] = await tx.select().from(jobLease).where(eq(jobLease.job, job))
    if (held && held.heldUntil > at) return false
    if (held?.lastDoneAt && held.lastDoneAt + every > at) return false
    await tx
      .insert(jobLease)
      .values({ job, holder, heldUntil: at + lasts })
      .onConflictDoUpdate({ target: jobLease.job, set: { holder, heldUntil: at + lasts } })
    return true
  })
}

/** Gives the lease back; `done` notes that the job was done, so that it is not due again at once. */
export async function giveBackLease(
  open: OpenDatabase,
  lease: { job: string; holder: string; done: boolean; at: number },
): Promise<void> {
  await open.write(async tx => {
    const [held] = await tx.select().from(jobLease).where(eq(jobLease.job, lease.job))
    if (held?.holder !== lease.holder) return
    await tx
      .update(jobLease)
      .set({ heldUntil: 0, ...(lease.done ? { lastDoneAt: lease.at } : {}) })
      .where(eq(jobLease.job, lease.job))
  })
}
