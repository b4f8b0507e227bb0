import { randomUUID } from 'node:crypto'
import { database } from '@/db/client'
import { readEnvironment } from '@/lib/platform/env'
import { runDueJobs } from '@/lib/platform/schedule/run-jobs'
import { scheduledJobs } from './jobs'

/** How often the server looks whether something is due, milliseconds. */
const LOOK_EVERY = 20_000

/** Looks for due jobs now and every twenty seconds. One look never overlaps the next, and none keeps the process alive. */
export async function startScheduler(): Promise<void> {
  const open = await database()
  const jobs = scheduledJobs(readEnvironment())
  const holder = randomUUID()
  const look = async () => {
    await runDueJobs(open, jobs, holder).catch(error =>
      console.error(JSON.stringify({ level: 'error', scheduler: String(error) })),
    )
    setTimeout(look, LOOK_EVERY).unref()
  }
  void look()
}
