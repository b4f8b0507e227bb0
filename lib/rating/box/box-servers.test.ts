import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { someAnswers } from '@/lib/rating/testing/answers'
import { findBallot, makeBox, putBallot, readBox, sealBox } from './ballot-box'

withFreshDatabase()

const serialOf = (name: string, count: number) =>
  new Uint8Array(createHash('sha256').update(`${name}/${count}`).digest())

interface Casting {
  name: string
  process: ChildProcess
  acknowledged: Set<number>
  troubles: () => string
}

/** Another server that takes in ballots of the round. It is killed at the very moment it has acknowledged so many. */
function casting(roundId: number, name: string, killedAt = Number.POSITIVE_INFINITY): Casting {
  const script = 'lib/rating/box/testing/casting-process.ts'
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', script, String(roundId), name],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const acknowledged = new Set<number>()
  let rest = ''
  child.stdout.on('data', (data: Buffer) => {
    const lines = (rest + data).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) acknowledged.add(Number(line))
    if (acknowledged.size >= killedAt) child.kill('SIGKILL')
  })
  let troubles = ''
  child.stderr.on('data', (data: Buffer) => {
    troubles += data
  })
  return { name, process: child, acknowledged, troubles: () => troubles }
}

async function until(done: () => boolean): Promise<void> {
  const patienceEnds = Date.now() + 60_000
  while (!done() && Date.now() < patienceEnds) await new Promise(resolve => setTimeout(resolve, 20))
}

async function ended({ process: child }: Casting): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

const stored = async (roundId: number, { name, acknowledged }: Casting) => {
  const found = await Promise.all(
    [...acknowledged].map(count => findBallot(roundId, 4, serialOf(name, count))),
  )
  return found.filter(each => each !== null).length
}

describe('servers that share a box', () => {
  it('lose no ballot that was acknowledged, killed in the middle of it', async () => {
    await makeBox(1, 2000)
    const servers = [casting(1, 'one', 40), casting(1, 'two', 60)]
    await Promise.all(servers.map(ended))
    expect(servers.map(each => each.troubles())).toEqual(['', ''])
    for (const each of servers) {
      expect(each.acknowledged.size).toBeGreaterThanOrEqual(40)
      expect(await stored(1, each)).toBe(each.acknowledged.size)
    }
  }, 90_000)

  it('take none after it is sealed, and every one they took before is counted', async () => {
    await makeBox(2, 2000)
    const server = casting(2, 'one')
    try {
      await until(() => server.acknowledged.size >= 20 || server.process.exitCode !== null)
      await sealBox(2)
      const counted = (await readBox(2)).ballotsOf(4).length
      await ended(server)
      expect(server.troubles()).toContain('roundNotOpen')
      expect(server.acknowledged.size).toBeGreaterThanOrEqual(20)
      expect(counted).toBe(server.acknowledged.size)
    } finally {
      server.process.kill('SIGKILL')
    }
    const late = { serial: serialOf('late', 1), requirementId: 4, classUnitId: 9, version: 1 }
    await expect(putBallot(2, { ...late, answers: someAnswers() })).rejects.toThrow('roundNotOpen')
    await sealBox(2)
  }, 90_000)
})
