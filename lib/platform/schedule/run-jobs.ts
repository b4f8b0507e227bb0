import type { OpenDatabase } from '@/db/client'
import { now } from '../time'
import { giveBackLease, takeLease } from './lease'

export interface Job {
  name: string
  /** How often it is due, milliseconds. */
  every: number
  run(open: OpenDatabase): Promise<void>
}

const LEASE_LASTS = 10 * 60_000

/** Runs every job that is due and that no other server is doing. A job that fails is logged and tried next time. */
export async function runDueJobs(
  open: OpenDatabase,
  jobs: readonly Job[],
  holder: string,
  at = now(),
): Promise<string[]> {
  const done: string[] = []
  for (const job of jobs) {
    if (!(await takeLease(open, { job: job.name, holder, every: job.every, lasts: LEASE_LASTS, at })))
      continue
    let succeeded = false
    try {
      await job.run(open)
      succeeded = true
      done.push(job.name)
    } catch (error) {
      console.error(JSON.stringify({ level: 'error', job: job.name, error: String(error) }))
    } finally {
      await giveBackLease(open, { job: job.name, holder, done: succeeded, at })
    }
  }
  return done
}
