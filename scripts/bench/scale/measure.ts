import { parseArgs } from 'node:util'
import { openDatabase } from '@/db/client'
import { scratchDatabase } from '../database'
import { pagesToMeasure } from '../pages'
import { peopleOfRoles } from '../people'
import { startServer } from '../server'
import { measureScale, PARTS } from './scale'

/** The pages that people go on using while a round is counted. */
const MEANWHILE = ['front page, employee', 'front page, head', 'register', 'one requirement', 'what to rate']

const [serverArguments = '[]', ...given] = process.argv.slice(2)
const { values: options } = parseArgs({
  args: given,
  // How many ballots lie in the round that is closed.
  options: { ballots: { type: 'string', default: '400000' }, only: { type: 'string' } },
})
const parts = PARTS.filter(part => !options.only || options.only.split(',').includes(part))
const { url } = await scratchDatabase(false)
process.env.RAADERUM_BENCH = 'off'
process.env.DATABASE_URL = url
const scratch = await openDatabase(url)
const people = await peopleOfRoles(scratch.db)
const pages = (await pagesToMeasure(scratch.db, people)).filter(({ name }) => MEANWHILE.includes(name))
const server = await startServer(JSON.parse(serverArguments) as string[], process.env.PORT ?? '3999')
let failed = true
try {
  await server.untilQuiet()
  console.log('\nAt scale, on a server of its own:')
  const who = { management: people.management, pages, ballots: Number(options.ballots), parts }
  failed = !(await measureScale(server, scratch, who))
  console.log(`Memory of the server: ${server.memory().peak.toFixed(0)} MB at most`)
} finally {
  await server.stop()
  scratch.close()
}
// Boxes that this process opened would keep it waiting.
process.exit(failed ? 1 : 0)
