import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** A statement that took long, as the server tells of it in bench mode (db/slow-statements.ts). */
export interface SlowStatement {
  sql: string
  ms: number
}

export interface BenchServer {
  address: string
  /** Statements told of since this was last asked. */
  takeSlow(): SlowStatement[]
  /** Resident memory now and the most seen, MB. */
  memory(): { now: number; peak: number }
  /** Milliseconds of processor time it has used; NaN where the system does not tell. */
  cpu(): number
  /** Waits until it has read ahead what it reads after its start, so that no page's figures hold that. */
  untilQuiet(): Promise<void>
  stop(): Promise<void>
}

const MB = 1024 * 1024

/** Read from Linux's own account where there is one: starting a program for it twice a second stops the measuring for a tenth of a second each time. */
function residentBytes(pid: number): number {
  try {
    const resident = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    if (resident) return Number(resident) * 1024
  } catch {
    // Another system: it is asked below.
  }
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024
  } catch {
    return 0
  }
}

/** Linux counts processor time in hundredths of a second, user and system, in two fields after the name. */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

async function untilHealthy(asked: string, server: ChildProcess) {
  for (let tries = 0; tries < 150; tries++) {
    if (server.exitCode !== null) throw new Error('The server ended before it answered')
    const response = await fetch(asked).catch(() => null)
    if (response?.ok) return
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error('The server did not answer within 30 seconds')
}

/** Less than this in a second, milliseconds of processor time, and nothing is going on but timers. */
const QUIET = 50

async function untilQuiet(cpu: () => number) {
  for (let seconds = 0, before = cpu(); seconds < 60; seconds++) {
    await new Promise(resolve => setTimeout(resolve, 1000))
    const now = cpu()
    // Where the system does not tell, the full minute is enough.
    if (now - before < QUIET) return
    before = now
  }
}

/**
 * Starts the production server as `npm start` does and waits until it answers.
 * @param other for another product than this one: where it lies, and what it answers when it is ready
 */
export async function startServer(
  serverArguments: readonly string[],
  port: string,
  other?: { cwd: string; ready: string; env: NodeJS.ProcessEnv },
): Promise<BenchServer> {
  const server = spawn(process.execPath, serverArguments, {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: other?.cwd,
    env: { ...process.env, ...other?.env },
  })
  let slow: SlowStatement[] = []
  createInterface({ input: server.stdout }).on('line', line => {
    if (line.startsWith('{"slowStatement":'))
      slow.push((JSON.parse(line) as { slowStatement: SlowStatement }).slowStatement)
  })
  const pid = server.pid ?? 0
  let peak = 0
  const look = () => {
    const now = residentBytes(pid)
    peak = Math.max(peak, now)
    return now
  }
  const looking = setInterval(look, 500)
  const cpu = () => processorTime(pid)
  const address = `http://localhost:${port}`
  await untilHealthy(address + (other?.ready ?? '/api/health'), server)
  return {
    address,
    takeSlow() {
      const taken = slow
      slow = []
      return taken
    },
    memory: () => ({ now: look() / MB, peak: peak / MB }),
    cpu,
    untilQuiet: () => untilQuiet(cpu),
    async stop() {
      clearInterval(looking)
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    },
  }
}
