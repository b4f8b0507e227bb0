import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createClient } from '@libsql/client'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { requirement, unit } from '@/db/schema'
import { formatReference } from '@/lib/register/reference'
import { fingerprintOf } from '../fingerprint'
import { type BenchServer, startServer } from '../server'

const TEMPLATE = 'scripts/bench/beside/payload'
const FOLDER = resolve('.bench/payload')
const STAMP = join(FOLDER, 'built-from')

const env = {
  ...process.env,
  NODE_ENV: 'production' as const,
  NODE_OPTIONS: '',
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_DIST_DIR: '',
  PAYLOAD_SECRET: 'of a measure alone',
  PAYLOAD_CONFIG_PATH: 'payload.config.js',
  DATABASE_URL: `file:${join(FOLDER, 'rows.db')}`,
}

/** Its list of requirements, filtered and sorted as the register's is when it is measured. */
const LIST =
  '/admin/collections/requirements?limit=50&sort=title' +
  '&where[or][0][and][0][level][equals]=institution&where[or][0][and][1][law][equals]=no_basis'

/** @throws Error where the command fails */
function must(command: string, ...args: string[]) {
  execFileSync(command, args, { cwd: FOLDER, env, stdio: 'inherit' })
}

/** Installs and builds it once, as its documentation says for production. */
function build() {
  const mark = fingerprintOf([TEMPLATE])
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === mark) return
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  cpSync(TEMPLATE, FOLDER, { recursive: true })
  must('npm', 'install', '--no-audit', '--no-fund', '--legacy-peer-deps')
  must('npx', 'payload', 'migrate:create', 'initial')
  must('npx', 'next', 'build')
  writeFileSync(STAMP, mark)
}

/** An empty database of its own with the same requirements. */
async function fill(db: Database) {
  for (const end of ['', '-wal', '-shm']) rmSync(join(FOLDER, `rows.db${end}`), { force: true })
  must('npx', 'payload', 'migrate')
  const rows = await db
    .select({ requirement, unit: unit.name })
    .from(requirement)
    .innerJoin(unit, eq(unit.id, requirement.ownerUnitId))
    .orderBy(asc(requirement.id))
  const at = new Date().toISOString()
  const client = createClient({ url: env.DATABASE_URL })
  await client.batch(
    rows.map(({ requirement: row, unit: name }) => ({
      sql: 'insert into requirements (reference, title, kind, level, law, unit, minutes, updated_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      args: [
        formatReference(row.referenceNumber),
        row.title,
        row.kind,
        row.level,
        row.legalStatus,
        name,
        row.minutes,
        at,
        at,
      ],
    })),
    'write',
  )
  client.close()
}

async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/users/first-register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'bench@example.dk', password: 'of a measure alone' }),
  })
  const { token } = (await response.json()) as { token?: string }
  if (!token) throw new Error(`Payload answered ${response.status} to signing in`)
  return `payload-token=${token}`
}

export interface Payload {
  server: BenchServer
  version: string
  page: { path: string; cookie: string }
}

/** Starts Payload CMS on the requirements of the scratch database, with a list of them to ask for. */
export async function startPayload(db: Database, port: string): Promise<Payload> {
  build()
  await fill(db)
  const server = await startServer(['node_modules/next/dist/bin/next', 'start', '--port', port], port, {
    cwd: FOLDER,
    ready: '/api/access',
    env,
  })
  const { version } = JSON.parse(readFileSync(join(FOLDER, 'node_modules/payload/package.json'), 'utf8')) as {
    version: string
  }
  return { server, version, page: { path: LIST, cookie: await signIn(server.address) } }
}
