import { randomUUID } from 'node:crypto'
import { database } from '@/db/client'
import { readEnvironment } from '@/lib/platform/env'
import { runIfDue } from '@/lib/platform/schedule/run-jobs'
import { scheduledJobs } from './jobs'

/** How often the server looks whether a job is due, milliseconds. */
const LOOK_EVERY = 20_000

/**
 * Looks whether each job is due, now and every twenty seconds after it last ended: no job overlaps itself, none waits
 * for another, and none keeps the process alive.
 */
export async function startScheduler(): Promise<void> {
  const open = await database()
  const holder = randomUUID()
  for (const job of scheduledJobs(readEnvironment())) {
    const look = async () => {
      await runIfDue(open, job, holder)
      setTimeout(look, LOOK_EVERY).unref()
    }
    void look()
  }
}
