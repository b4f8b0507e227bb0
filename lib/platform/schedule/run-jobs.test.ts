import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { takeLease } from './lease'
import { type Job, runDueJobs, runIfDue } from './run-jobs'

const folder = mkdtempSync(join(tmpdir(), 'raaderum-jobs-'))
let one: OpenDatabase
let other: OpenDatabase

beforeAll(async () => {
  const url = `file:${join(folder, 'test.db')}`
  one = await openDatabase(url)
  await migrateDatabase(one)
  other = await openDatabase(url)
})

afterAll(() => {
  one.close()
  other.close()
  rmSync(folder, { recursive: true, force: true })
})

const HOUR = 3_600_000
const aJob = (name: string, run: Job['run']): Job => ({ name, every: HOUR, run })

describe('the scheduler', () => {
  it('does a job once, however many servers ask at the same moment', async () => {
    let times = 0
    const job = aJob('close rounds', async () => {
      times += 1
    })
    await Promise.all(
      Array.from({ length: 10 }, (_, server) =>
        runDueJobs(server % 2 ? one : other, [job], `server ${server}`, 1000),
      ),
    )
    expect(times).toBe(1)
  })

  it('does it again when it is due again, and not before', async () => {
    let times = 0
    const job = aJob('remind', async () => {
      times += 1
    })
    await runDueJobs(one, [job], 'a', 1)
    await runDueJobs(other, [job], 'b', HOUR)
    expect(times).toBe(1)
    await runDueJobs(other, [job], 'b', HOUR + 1)
    expect(times).toBe(2)
  })

  it('tries a job that failed again at the next turn, and does the others', async () => {
    let attempts = 0
    const failing = aJob('failing', async () => {
      attempts += 1
      throw new Error('no')
    })
    const jobs = [failing, aJob('healthy', async () => undefined)]
    expect(await runDueJobs(one, jobs, 'a', 5)).toEqual(['healthy'])
    await runDueJobs(one, jobs, 'a', 6)
    expect(attempts).toBe(2)
  })

  it('takes over from a server that died in the middle, after its lease has run out', async () => {
    let times = 0
    const job = aJob('taken over', async () => {
      times += 1
    })
    await takeLease(one, { job: 'taken over', holder: 'dead', every: HOUR, lasts: 600_000, at: 10 })
    await runDueJobs(other, [job], 'b', 500_000)
    expect(times).toBe(0)
    await runDueJobs(other, [job], 'b', 700_000)
    expect(times).toBe(1)
  })

  it('leaves a job that takes longer than its lease to the one who does it', async () => {
    let times = 0
    let end = () => {}
    const job = aJob('long', async () => {
      times += 1
      await new Promise<void>(resolve => {
        end = resolve
      })
    })
    const began = Date.now()
    const lease = { lasts: 400, renewEvery: 50 }
    const long = runIfDue(one, job, 'a', began, lease)
    while (Date.now() < began + 900) {
      await new Promise(resolve => setTimeout(resolve, 20))
      expect(await runIfDue(other, job, 'b', Date.now(), lease)).toBe(false)
    }
    end()
    expect(await long).toBe(true)
    expect(times).toBe(1)
  })

  it('does a daily job once on each calendar day of the municipality', async () => {
    const days: string[] = []
    const at = (time: string) => Date.parse(time)
    const job = { name: 'daily', every: 'day' as const, run: async () => days.push('done') }
    await runDueJobs(one, [job], 'a', at('2026-06-01T21:59:00Z'))
    await runDueJobs(one, [job], 'a', at('2026-06-01T21:59:59Z'))
    expect(days).toHaveLength(1)
    await runDueJobs(other, [job], 'b', at('2026-06-01T22:00:00Z'))
    expect(days).toHaveLength(2)
  })

  it('does the other jobs while one hangs', async () => {
    const hanging = aJob('hanging', () => new Promise(() => undefined))
    const done: string[] = []
    void runDueJobs(one, [hanging, aJob('beside it', async () => done.push('beside it'))], 'a', 1)
    await expect.poll(() => done).toEqual(['beside it'])
  })
})
