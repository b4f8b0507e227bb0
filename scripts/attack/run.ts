import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { database } from '@/db/client'
import { doubleVoter } from './double-voter'
import { logReader } from './log-reader'
import { startAttacked } from './server'
import { subtraction } from './subtraction'
import { taggingServer } from './tagging-server'
import { thief, wholeRound } from './thief'
import { buildTown } from './town'

const [serverArguments = '[]', ...given] = process.argv.slice(2)
const { values: options } = parseArgs({
  args: given,
  options: {
    trees: { type: 'string', default: '20000' },
    people: { type: 'string', default: '500' },
  },
})

/** Runs one attack, and says what it got and how long it took. */
async function attack<Result extends { held: boolean }>(
  name: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const began = performance.now()
  const result = await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`\n${name}: ${result.held ? 'held' : 'BROKEN'} (${seconds} s)`)
  console.dir(result, { depth: 4 })
  return result
}

const folder = mkdtempSync(join(tmpdir(), 'raaderum-attack-'))
process.env.DATABASE_URL = `file:${join(folder, 'server', 'raaderum.db')}`
process.env.DATABASE_AUTH_TOKEN = ''
process.env.BALLOTS_DIR = ''
process.env.SMTP_URL = ''
process.env.RAADERUM_DEMO = 'off'

const people = Number(options.people)
const town = await buildTown({ institutions: 5, teams: 5, peopleInTeam: Math.ceil((people + 2) / 25) })
const { db } = await database()
const server = await startAttacked(JSON.parse(serverArguments) as string[], process.env.PORT ?? '3997')
let results: Record<string, { held: boolean }>
try {
  const cast = await wholeRound(server.address, db, town, people)
  const twice = await attack('Double voter', () => doubleVoter(server.address, db, town))
  const stolen = await attack('Thief of all files', () => thief(server.address, db, town, cast, folder))
  const marks = cast.flatMap(({ serial, handle }) => [serial.toString('hex'), handle.toString('hex')])
  results = {
    subtraction: await attack('Subtraction', () => subtraction(Number(options.trees))),
    thief: stolen,
    doubleVoter: twice,
    taggingServer: await attack('Tagging server', taggingServer),
    logReader: await attack('Log reader', () => logReader(server.output(), marks)),
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\n${JSON.stringify(results)}`)
process.exitCode = Object.values(results).every(each => each.held) ? 0 : 1
// The database that this process opened would keep it waiting.
process.exit()
