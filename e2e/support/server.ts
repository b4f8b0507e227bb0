import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startRemoteServer } from '../../lib/platform/testing/remote-server'

export const templateFolder = join('test-results', 'template')
export const templateDatabase = join(templateFolder, 'demo.db')
export const SECRET = 'a secret for the end-to-end tests only, long enough'

export interface RunningServer {
  address: string
  databaseFile: string
  /** Stops and starts again on the same database, with its clock set so many days ahead of the real one. */
  restart(options: { daysLater: number }): Promise<void>
  stop(): Promise<void>
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/health`)).ok
  } catch {
    return false
  }
}

/** Waits for something outside the browser to become true, at most `seconds`. */
async function until(ready: () => Promise<boolean>, seconds: number, what: string): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await ready())) {
    if (Date.now() > end) throw new Error(`${what} did not happen within ${seconds} s`)
    await pause(50)
  }
}

/** A port nobody listens on, so that two test runs on one machine do not meet. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const taken = probe.address()
      probe.close(() => resolve(taken !== null && typeof taken === 'object' ? taken.port : 0))
    })
  })
}

const prepare = ['--conditions=react-server', '--import', 'tsx', 'scripts/prepare.ts']

/** The production build on a port and a database of its own: a copy of the demo, or empty. */
export async function startServer(options: {
  demo: boolean
  /** The product reaches its database over the network, and not as a file. */
  remote?: boolean
  publicUrl?: string
  /** News is put into the outbox as mail. Nobody fetches it there: that it is sent is not what a browser shows. */
  mails?: boolean
}): Promise<RunningServer> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'raaderum-e2e-'))
  const databaseFile = join(folder, 'raaderum.db')
  if (options.demo) {
    copyFileSync(templateDatabase, databaseFile)
    // The ballots of its open round lie beside it.
    cpSync(join(templateFolder, 'ballots'), join(folder, 'ballots'), { recursive: true })
  }
  const remote = options.remote ? await startRemoteServer(databaseFile) : undefined
  const address = `http://localhost:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: remote?.url ?? `file:${databaseFile}`,
    BALLOTS_DIR: join(folder, 'ballots'),
    RAADERUM_DEMO: 'off',
    PORT: String(port),
    NEXTAUTH_URL: options.publicUrl ?? address,
    PUBLIC_URL: options.publicUrl ?? '',
    NEXTAUTH_SECRET: SECRET,
    NEXT_TELEMETRY_DISABLED: '1',
    ...(options.mails && { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'raaderum@fjordby.example' }),
  }
  if (!existsSync(databaseFile)) await finished(spawn('node', prepare, { env }))

  async function serve(daysLater: number): Promise<ChildProcess> {
    const server = spawn('node', ['scripts/server.mjs', String(port)], {
      env: { ...env, NODE_OPTIONS: '--import=./e2e/support/clock.mjs', E2E_DAYS_LATER: String(daysLater) },
    })
    const endWithTheTest = () => server.kill('SIGKILL')
    process.once('exit', endWithTheTest)
    server.once('exit', () => process.off('exit', endWithTheTest))
    let log = ''
    let isReady = false
    const keep = (data: Buffer) => {
      isReady ||= String(data).includes('Ready on')
      log = (log + data).slice(-4000)
    }
    server.stdout.on('data', keep)
    server.stderr.on('data', keep)
    const isUp = async () => {
      // Somebody else's server on this port would answer too.
      if (server.exitCode !== null) throw new Error(`The server on port ${port} ended`)
      return isReady && (await answers(address))
    }
    await until(isUp, 60, 'The server to answer').catch(error => {
      server.kill('SIGKILL')
      throw new Error(`${error.message}\n${log}`)
    })
    return server
  }

  async function end(server: ChildProcess) {
    server.kill('SIGTERM')
    const patience = setTimeout(() => server.kill('SIGKILL'), 5000)
    await finished(server)
    clearTimeout(patience)
  }

  let running = await serve(0)
  return {
    address,
    databaseFile,
    async restart({ daysLater }) {
      await end(running)
      running = await serve(daysLater)
    },
    async stop() {
      await end(running)
      await remote?.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise(resolve => (child.exitCode === null ? child.once('exit', () => resolve()) : resolve()))
}
