import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'

const folder = mkdtempSync(join(tmpdir(), 'raaderum-two-'))
const url = `file:${join(folder, 'test.db')}`
const log = join(folder, 'log')
const EVERY = 50
const LOOKS = 150

beforeAll(async () => {
  const open = await openDatabase(url)
  await migrateDatabase(open)
  open.close()
  writeFileSync(log, '')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function server() {
  const program = 'lib/platform/schedule/testing/server-process.ts'
  const told = [url, log, EVERY, LOOKS].map(String)
  const args = ['--conditions=react-server', '--import', 'tsx', program, ...told]
  return spawn('node', args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
}

describe('two servers on one database', () => {
  it('do every job once each time it is due, and never both at a time', async () => {
    const servers = [server(), server()]
    const exits = servers.map(each => once(each, 'exit'))
    await Promise.all(servers.map(each => once(each, 'message')))
    for (const each of servers) each.send('begin')
    expect(await Promise.all(exits)).toEqual([
      [0, null],
      [0, null],
    ])
    const lines = readFileSync(log, 'utf8').trim().split('\n')
    expect(lines.length).toBeGreaterThan(4)
    let last = 0
    for (let line = 0; line < lines.length; line += 2) {
      const [what, holder, at] = lines[line]?.split(' ') ?? []
      expect(what).toBe('begins')
      expect(lines[line + 1]).toBe(`ends ${holder} ${at}`)
      expect(Number(at) - last).toBeGreaterThanOrEqual(EVERY)
      last = Number(at)
    }
  })
})
