import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { database } from '@/db/client'
import { curious } from './curious/curious'
import { puppets } from './curious/puppets'
import { doubleVoter } from './double-voter'
import { overDownloads } from './downloads'
import { aRoundOfWays, everyWayIn } from './every-way-in'
import { hassleBox } from './hassle-box'
import { logReader, makeItFail } from './log-reader'
import { meeting } from './meeting'
import { proposals } from './proposals'
import { seededRound } from './seeded-round'
import { startAttacked } from './server'
import { subtraction } from './subtraction'
import { supports } from './supports'
import { taggingServer } from './tagging-server'
import { thief, wholeRound } from './thief'
import { buildTown } from './town'

/** Of every round here. */
const K = 5

const [serverArguments = '[]', ...given] = process.argv.slice(2)
const { values: options } = parseArgs({
  args: given,
  options: {
    trees: { type: 'string', default: '20000' },
    people: { type: 'string', default: '500' },
    only: { type: 'string' },
  },
})

const port = process.env.PORT ?? '3997'
/** How a server is started on a port; the argument that names it is the last. */
const serverOn = (on: string) => [...(JSON.parse(serverArguments) as string[]).slice(0, -1), on]

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
const { db, client } = await database()
await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
const asItOpened = join(folder, 'as-it-opened')
cpSync(join(folder, 'server'), asItOpened, { recursive: true })
const ways = await aRoundOfWays(town.root)
const seeded = await seededRound(town.root, town.readers, 12)
const server = await startAttacked(serverOn(port), port)
const results: Record<string, { held: boolean }> = {}
try {
  const cast = await wholeRound(server.address, db, town, people)
  const failed = await makeItFail(server.address, db, town.root)
  const marks = [
    ...cast.flatMap(({ serial, handle }) => [serial.toString('hex'), handle.toString('hex')]),
    ...ways.codes,
    ...ways.links.values(),
  ]
  const attacks: [key: string, name: string, work: () => { held: boolean } | Promise<{ held: boolean }>][] = [
    ['subtraction', 'Subtraction', () => subtraction(Number(options.trees))],
    ['doubleVoter', 'Double voter', () => doubleVoter(server.address, db, town)],
    ['everyWayIn', 'Double voter by every way in', () => everyWayIn(server.address, db, ways)],
    ['thief', 'Thief of all files', () => thief(server.address, db, town, cast, folder)],
    // These come after the thief, who closes the rounds.
    ['downloads', 'Subtraction over downloads', () => overDownloads(server.address, seeded, K)],
    ['puppets', 'Puppets in a shaped unit', () => puppets(server.address, db, town.root)],
    ['taggingServer', 'Tagging server', taggingServer],
    [
      'hassleBox',
      'Reader of the hassle box',
      () => hassleBox(server, db, { people: town.people, k: K }, folder),
    ],
    ['proposals', 'Thief of proposals', () => proposals(server, db, { ...town, k: K }, folder)],
    ['supports', 'Thief of supports', () => supports(server, town, folder)],
    ['meeting', 'Thief of a staff meeting', () => meeting(server, db, town, folder)],
    [
      'logReader',
      'Log reader',
      () => logReader(server.output(), [...marks, ...failed.secrets], failed.answered),
    ],
    // On servers of its own, and it takes longest.
    ['curious', 'Curious administrator', () => curious(asItOpened, folder, serverOn, town)],
  ]
  const asked = options.only?.split(',')
  for (const [key, name, work] of attacks)
    if (!asked || asked.includes(key) || (key === 'thief' && asked.includes('downloads')))
      results[key] = await attack(name, work)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\n${JSON.stringify(results)}`)
process.exitCode = Object.values(results).every(each => each.held) ? 0 : 1
// The database that this process opened would keep it waiting.
process.exit()
