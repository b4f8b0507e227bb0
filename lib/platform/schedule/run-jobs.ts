import type { OpenDatabase } from '@/db/client'
import { logFailure } from '../log-failure'
import { now } from '../time'
import { giveBackLease, keepLease, type Often, takeLease } from './lease'

export interface Job {
  name: string
  every: Often
  run(open: OpenDatabase): Promise<unknown>
}

/** A server that has died while it did a job is waited for this long; one that lives renews its lease meanwhile. */
const LEASE_LASTS = 2 * 60_000
const RENEW_EVERY = 30_000

/**
 * Runs a job if it is due and no other server is doing it. One that fails is logged and tried again at the next look.
 * @returns whether it was done now. Never throws.
 */
export async function runIfDue(
  open: OpenDatabase,
  job: Job,
  holder: string,
  at = now(),
  lease = { lasts: LEASE_LASTS, renewEvery: RENEW_EVERY },
): Promise<boolean> {
  const mine = { job: job.name, holder, lasts: lease.lasts }
  try {
    if (!(await takeLease(open, { ...mine, every: job.every, at }))) return false
    const began = performance.now()
    const renewal = setInterval(() => {
      keepLease(open, { ...mine, at: at + performance.now() - began }).catch(error =>
        logFailure(error, { job: job.name }),
      )
    }, lease.renewEvery)
    renewal.unref()
    let done = false
    try {
      await job.run(open)
      done = true
    } finally {
      clearInterval(renewal)
      await giveBackLease(open, { ...mine, done, at })
    }
    return done
  } catch (error) {
    logFailure(error, { job: job.name })
    return false
  }
}

/** Runs every job that is due, side by side: one that fails or takes long holds no other up. Names what was done. */
export async function runDueJobs(
  open: OpenDatabase,
  jobs: readonly Job[],
  holder: string,
  at = now(),
): Promise<string[]> {
  const done = await Promise.all(jobs.map(job => runIfDue(open, job, holder, at)))
  return jobs.filter((_, index) => done[index]).map(job => job.name)
}
