import { spawn } from 'node:child_process'
import type { BenchServer } from './server'

export interface Load {
  latencies: number[]
  errors: number
  /** How long it was measured. */
  seconds: number
  /** Processor time the server used meanwhile, milliseconds. */
  cpu: number
}

const CONNECTIONS = 20

/** Asks for one page for so many seconds, over twenty connections unless said, from a process of its own. */
export async function loadPage(
  server: BenchServer,
  { path, cookie }: { path: string; cookie: string },
  seconds: number,
  connections = CONNECTIONS,
): Promise<Load> {
  const before = server.cpu()
  const measured = await load(server.address + path, { cookie, connections, seconds })
  return { ...measured, cpu: server.cpu() - before }
}

function load(
  url: string,
  how: { cookie: string; connections: number; seconds: number },
): Promise<Omit<Load, 'cpu'>> {
  const given = JSON.stringify({ url, ...how })
  const child = spawn(process.execPath, ['scripts/bench/load.mjs', given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', part => {
    said += String(part)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code =>
      code === 0
        ? resolve(JSON.parse(said) as Omit<Load, 'cpu'>)
        : reject(new Error(`The load ended with ${code}`)),
    )
  })
}

export const together = (loads: readonly Load[]): Load => ({
  latencies: loads.flatMap(load => load.latencies),
  errors: loads.reduce((sum, load) => sum + load.errors, 0),
  seconds: loads.reduce((sum, load) => sum + load.seconds, 0),
  cpu: loads.reduce((sum, load) => sum + load.cpu, 0),
})
