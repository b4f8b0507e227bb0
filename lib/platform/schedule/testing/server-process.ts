import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '@/db/client'
import { runDueJobs } from '../run-jobs'

/*
 * A server as far as its scheduler goes, as a process of its own: looks again and again whether its one job is due,
 * and notes when it begins and ends. Waits to be told to begin, so that two of them look at the same time.
 */
const [, , url = '', log = '', every = '', looks = ''] = process.argv

const open = await openDatabase(url)
const note = (what: string, at: number) => appendFileSync(log, `${what} ${process.pid} ${at}\n`)
process.send?.('ready')
await once(process, 'message')
for (let look = 0; look < Number(looks); look += 1) {
  const at = Date.now()
  const job = {
    name: 'the job',
    every: Number(every),
    run: async () => {
      note('begins', at)
      await pause(Number(every) / 2)
      note('ends', at)
    },
  }
  await runDueJobs(open, [job], `process ${process.pid}`, at)
  await pause(3)
}
open.close()
process.disconnect?.()
