import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'

const folder = mkdtempSync(join(tmpdir(), 'raaderum-start-'))
const path = (name: string) => join(folder, name)
const root = process.cwd()
let busy: Server
let busyPort = 0

beforeAll(async () => {
  writeFileSync(path('a-file'), 'not a folder')
  writeFileSync(
    path('no-database.db'),
    'This is a letter and no database, long enough to be read as one. '.repeat(40),
  )
  const open = await openDatabase(`file:${path('newer.db')}`)
  await migrateDatabase(open)
  await open.client.execute('update __drizzle_migrations set created_at = 9999999999999')
  open.close()
  busy = createServer().listen(0)
  await new Promise(resolve => busy.once('listening', resolve))
  const address = busy.address()
  busyPort = typeof address === 'object' && address ? address.port : 0
})

afterAll(() => {
  busy.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a script to its end: its exit code and what it said. */
function ran(script: string, settings: Record<string, string>, cwd = root) {
  const args = script.endsWith('.ts') ? ['--conditions=react-server', '--import', 'tsx', script] : [script]
  const env = { ...process.env, RAADERUM_DEMO: 'off', NEXTAUTH_SECRET: 'x'.repeat(32), ...settings }
  return new Promise<{ code: number | null; said: string; told: string }>(resolve => {
    const child = spawn('node', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let told = ''
    child.stderr.on('data', data => {
      said += data
    })
    child.stdout.on('data', data => {
      told += data
    })
    child.on('exit', code => resolve({ code, said: said.trim(), told: told.trim() }))
  })
}

const prepare = (settings: Record<string, string>) => ran('scripts/prepare.ts', settings)

describe('starting', () => {
  it.each([
    [
      'two wrong settings',
      () => ({ PORT: 'x', SMTP_URL: 'mail' }),
      /^PORT must be a whole number between 1 and 65535\.\nSMTP_URL must be an address [^\n]*\.$/,
    ],
    [
      'a short secret',
      () => ({ NEXTAUTH_SECRET: 'short' }),
      /^NEXTAUTH_SECRET must be at least 32 characters\.$/,
    ],
    [
      'a database server that is not there',
      () => ({ DATABASE_URL: 'http://127.0.0.1:9' }),
      /^The database server at http:\/\/127\.0\.0\.1:9 does not answer: [^\n]*DATABASE_URL right\?$/,
    ],
    [
      'a folder that is none',
      () => ({ DATABASE_URL: `file:${path('a-file')}/raaderum.db` }),
      /^The database \S+ cannot be opened: is the folder in DATABASE_URL right\?$/,
    ],
    [
      'a place that cannot be written to',
      () => ({ DATABASE_URL: 'file:/sys/raaderum/raaderum.db' }),
      /^The database \S+ cannot be (opened|written to): [^\n]*$/,
    ],
    [
      'a place for the ballots that cannot be written to',
      () => ({ DATABASE_URL: `file:${path('ballots-nowhere.db')}`, BALLOTS_DIR: path('a-file/ballots') }),
      /^The folder \S+ for the ballots cannot be written to: is BALLOTS_DIR right\?$/,
    ],
    [
      'a place where nobody can make a folder',
      () => ({ DATABASE_URL: 'file:/proc/raaderum/raaderum.db' }),
      /^The database \S+ cannot be (opened|written to): [^\n]*$/,
    ],
    [
      'a place for the ballots where nobody can make a folder',
      () => ({ DATABASE_URL: `file:${path('ballots-in-proc.db')}`, BALLOTS_DIR: '/proc/raaderum' }),
      /^The folder \/proc\/raaderum for the ballots cannot be written to: is BALLOTS_DIR right\?$/,
    ],
    [
      'a file that is no database',
      () => ({ DATABASE_URL: `file:${path('no-database.db')}` }),
      /^\S+ is no SQLite database: is DATABASE_URL right\?$/,
    ],
    [
      'the database of a newer version',
      () => ({ DATABASE_URL: `file:${path('newer.db')}` }),
      /^A newer version of Råderum has used this database: [^\n]*\.$/,
    ],
  ])('stops at %s with a sentence', async (_, settings, sentence) => {
    const { code, said } = await prepare(settings())
    expect(said).toMatch(sentence)
    expect(code).toBe(1)
  })

  it('stops at a port in use, from whichever folder it is started', async () => {
    const { code, said } = await ran(join(root, 'scripts/start.mjs'), { PORT: String(busyPort) }, folder)
    expect(said).toBe(`Port ${busyPort} is in use by another program. End it, or set PORT to another.`)
    expect(code).toBe(1)
  })

  it('finds its own files in a folder with a blank and Danish letters in its name', async () => {
    const project = path('Bjørns Råderum')
    cpSync('scripts', join(project, 'scripts'), { recursive: true, filter: from => !from.endsWith('.ts') })
    const { said } = await ran(join(project, 'scripts/start.mjs'), { PORT: String(busyPort) }, folder)
    expect(said).toBe(`Port ${busyPort} is in use by another program. End it, or set PORT to another.`)
  })

  it('makes one secret, also when several servers start together in one folder', async () => {
    const project = path('secrets')
    cpSync('scripts', join(project, 'scripts'), { recursive: true, filter: from => !from.endsWith('.ts') })
    // Each tells the secret it would sign with, and none writes one before all are about to.
    writeFileSync(
      join(project, 'tell.mjs'),
      "import { productEnvironment } from './scripts/environment.mjs'\nconsole.log(productEnvironment().NEXTAUTH_SECRET)\n",
    )
    writeFileSync(
      join(project, 'together.mjs'),
      `import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const write = fs.writeFileSync
      const moment = new Int32Array(new SharedArrayBuffer(4))
      fs.writeFileSync = (...given) => {
        write('here.' + process.pid, '')
        while (fs.readdirSync('.').filter(name => name.startsWith('here.')).length < 4) Atomics.wait(moment, 0, 0, 5)
        return write(...given)
      }
      syncBuiltinESMExports()`,
    )
    const settings = { NEXTAUTH_SECRET: '', NODE_OPTIONS: '--import=./together.mjs' }
    for (let turn = 0; turn < 3; turn += 1) {
      for (const name of readdirSync(project).filter(each => each === 'data' || each.startsWith('here.')))
        rmSync(join(project, name), { recursive: true })
      const all = await Promise.all(
        Array.from({ length: 4 }, () => ran(join(project, 'tell.mjs'), settings, project)),
      )
      expect(all.map(({ code, said }) => [code, said])).toEqual(all.map(() => [0, '']))
      expect(new Set(all.map(({ told }) => told)).size).toBe(1)
      expect(readdirSync(join(project, 'data'))).toEqual(['secret'])
    }
  }, 60_000)

  it('fills an empty database with the demo once, also when two servers start on it together', async () => {
    const settings = { DATABASE_URL: `file:${path('demo.db')}`, RAADERUM_DEMO: 'on', PORT: '3100' }
    const both = await Promise.all([prepare(settings), prepare(settings)])
    for (const { code, told } of both) {
      expect(code).toBe(0)
      expect(told).toContain('Råderum: http://localhost:3100')
      expect(told).toContain('leder@fjordby.example')
    }
    expect(both.filter(({ said }) => said.includes('Making the demo municipality'))).toHaveLength(1)
  })

  it('leaves a database empty that shall have no demo, and says what to do', async () => {
    const { code, told } = await prepare({ DATABASE_URL: `file:${path('empty.db')}` })
    expect(code).toBe(0)
    expect(told).toContain('åbn adressen og opret kommunen')
    expect(told).not.toContain('fjordby')
  })
})
