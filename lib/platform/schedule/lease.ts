import { and, eq } from 'drizzle-orm'
import type { OpenDatabase } from '@/db/client'
import { jobLease } from '@/db/schema'
import { today } from '../time'

/** How often a job is due: milliseconds since it last began, or once each calendar day. */
export type Often = number | 'day'

type Lease = typeof jobLease.$inferSelect

function mayBegin(lease: Lease | undefined, every: Often, at: number): boolean {
  if (!lease) return true
  if (lease.heldUntil > at) return false
  if (lease.lastDoneAt === null) return true
  return every === 'day' ? today(lease.lastDoneAt) !== today(at) : lease.lastDoneAt + every <= at
}

/**
 * Takes the lease of a job when it is free and due. Of two servers that ask at once only one gets it: the question and
 * the answer are one write transaction. A job that is not due costs one read.
 * @param lasts how long the holder may be silent before another server may take over, milliseconds
 */
export async function takeLease(
  open: OpenDatabase,
  lease: { job: string; holder: string; every: Often; lasts: number; at: number },
): Promise<boolean> {
  const { job, holder, every, lasts, at } = lease
  const [seen] = await open.db.select().from(jobLease).where(eq(jobLease.job, job))
  if (!mayBegin(seen, every, at)) return false
  return open.write(async tx => {
    const [held] = await tx.select().from(jobLease).where(eq(jobLease.job, job))
    if (!mayBegin(held, every, at)) return false
    await tx
      .insert(jobLease)
      .values({ job, holder, heldUntil: at + lasts })
      .onConflictDoUpdate({ target: jobLease.job, set: { holder, heldUntil: at + lasts } })
    return true
  })
}

/** Says that the holder is still at it, so that nobody takes over. */
export async function keepLease(
  open: OpenDatabase,
  lease: { job: string; holder: string; lasts: number; at: number },
): Promise<void> {
  await open.write(tx =>
    tx
      .update(jobLease)
      .set({ heldUntil: lease.at + lease.lasts })
      .where(and(eq(jobLease.job, lease.job), eq(jobLease.holder, lease.holder))),
  )
}

/** Gives the lease back; `done` notes that the job was done, so that it is not due again at once. */
export async function giveBackLease(
  open: OpenDatabase,
  lease: { job: string; holder: string; done: boolean; at: number },
): Promise<void> {
  await open.write(tx =>
    tx
      .update(jobLease)
      .set({ heldUntil: 0, ...(lease.done ? { lastDoneAt: lease.at } : {}) })
      .where(and(eq(jobLease.job, lease.job), eq(jobLease.holder, lease.holder))),
  )
}
