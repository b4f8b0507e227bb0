import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const templateFolder = join('test-results', 'template')
export const templateDatabase = join(templateFolder, 'demo.db')

export interface RunningServer {
  address: string
  databaseFile: string
  stop(): Promise<void>
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/health`)).ok
  } catch {
    return false
  }
}

/** Waits for something outside the test to become true, at most `seconds`. */
export async function until(ready: () => Promise<boolean>, seconds: number, what: string): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await ready())) {
    if (Date.now() > end) throw new Error(`${what} did not happen within ${seconds} s`)
    await new Promise(resolve => setImmediate(resolve))
  }
}

/** The production build on a port and a database of its own: a copy of the demo, or empty. */
export async function startServer(
  port: number,
  options: { demo: boolean; env?: Record<string, string> },
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'raaderum-e2e-'))
  const databaseFile = join(folder, 'raaderum.db')
  if (options.demo) copyFileSync(templateDatabase, databaseFile)
  const address = `http://localhost:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: `file:${databaseFile}`,
    PORT: String(port),
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: 'a secret for the end-to-end tests only, long enough',
    ...options.env,
  }
  if (!existsSync(databaseFile)) {
    await finished(
      spawn('node', ['--conditions=react-server', '--import', 'tsx', 'scripts/prepare.ts'], {
        env: { ...env, RAADERUM_DEMO: 'off' },
      }),
    )
  }
  const server = spawn('node', ['node_modules/next/dist/bin/next', 'start', '--port', String(port)], { env })
  let log = ''
  server.stdout.on('data', data => {
    log += data
  })
  server.stderr.on('data', data => {
    log += data
  })
  await until(() => answers(address), 30, 'The server to answer').catch(error => {
    throw new Error(`${error.message}\n${log}`)
  })
  return {
    address,
    databaseFile,
    async stop() {
      server.kill('SIGTERM')
      await finished(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise(resolve => (child.exitCode === null ? child.once('exit', () => resolve()) : resolve()))
}
