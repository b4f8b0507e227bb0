import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runDueJobs } from '@/lib/platform/schedule/run-jobs'
import { type RemoteServer, startRemoteServer } from '@/lib/platform/testing/remote-server'
import { type OpenDatabase, openDatabase } from './client'
import { migrateDatabase } from './migrate'
import { openingProblem } from './opening-problem'
import { jobLease, person } from './schema'
import { loadDemo } from './seed/demo/load'

const folder = mkdtempSync(join(tmpdir(), 'raaderum-remote-'))
let server: RemoteServer
let one: OpenDatabase
let other: OpenDatabase

beforeAll(async () => {
  server = await startRemoteServer(join(folder, 'remote.db'), 'the token')
  one = await openDatabase(server.url, 'the token')
  other = await openDatabase(server.url, 'the token')
  await Promise.all([migrateDatabase(one), migrateDatabase(other)])
})

beforeEach(() => one.write(tx => tx.delete(jobLease)))

afterAll(async () => {
  one.close()
  other.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const named = (job: string) => ({ job, holder: 'test', heldUntil: 0 })

/** Reads how far a row has been counted and writes one more: lost updates would show. */
const countOneMore = (open: OpenDatabase) =>
  open.write(async tx => {
    const [row] = await tx.select().from(jobLease).where(eq(jobLease.job, 'counter'))
    await tx
      .update(jobLease)
      .set({ heldUntil: (row?.heldUntil ?? 0) + 1 })
      .where(eq(jobLease.job, 'counter'))
  })

describe('a database on a remote libSQL server', () => {
  it('is brought up to date by two servers at once, and again without harm', async () => {
    await migrateDatabase(one)
    expect(await one.db.$count(person)).toBe(0)
  })

  it('keeps what a transaction wrote, and nothing of one that fails', async () => {
    await one.write(tx => tx.insert(jobLease).values(named('kept')))
    const failing = one.write(async tx => {
      await tx.insert(jobLease).values(named('not kept'))
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    const refused = one.write(async tx => {
      await tx.insert(jobLease).values(named('not kept either'))
      await tx.insert(jobLease).values(named('kept'))
    })
    await expect(refused).rejects.toThrow()
    expect((await other.db.select().from(jobLease)).map(row => row.job)).toEqual(['kept'])
  })

  it('loses none of twenty concurrent writes of one server', async () => {
    await one.write(tx => tx.insert(jobLease).values(named('counter')))
    await Promise.all(Array.from({ length: 20 }, () => countOneMore(one)))
    expect((await one.db.select().from(jobLease))[0]?.heldUntil).toBe(20)
  })

  it('loses none of twenty concurrent writes of two servers', async () => {
    await one.write(tx => tx.insert(jobLease).values(named('counter')))
    await Promise.all(Array.from({ length: 20 }, (_, turn) => countOneMore(turn % 2 ? one : other)))
    expect((await one.db.select().from(jobLease))[0]?.heldUntil).toBe(20)
  })

  it('lets one of two servers do a job', async () => {
    let times = 0
    const job = { name: 'once', every: 60_000, run: async () => (times += 1) }
    await Promise.all([runDueJobs(one, [job], 'a'), runDueJobs(other, [job], 'b')])
    expect(times).toBe(1)
  })

  it('takes the demo municipality whole, in hundreds of round trips and not thousands', async () => {
    const before = server.requests()
    await loadDemo(one, '2026-11-23')
    expect(await other.db.$count(person)).toBe(420)
    expect(server.requests() - before).toBeLessThan(1500)
  })

  it('refuses a wrong token in words one can act on', async () => {
    const stranger = await openDatabase(server.url, 'another token')
    const error = await migrateDatabase(stranger).catch(problem => problem)
    expect(openingProblem(error, server.url)).toBe(
      `The database server at ${server.url} refuses: is DATABASE_AUTH_TOKEN right?`,
    )
    stranger.close()
  })
})
