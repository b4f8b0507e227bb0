import { openDatabase } from '@/db/client'
import { scratchDatabase } from '../database'
import { pagesToMeasure } from '../pages'
import { peopleOfRoles } from '../people'
import { startServer } from '../server'
import { measureScale, tellOfScale } from './scale'

/** The pages that people go on using while a round is counted. */
const MEANWHILE = ['front page, employee', 'front page, head', 'register', 'one requirement', 'what to rate']

const [serverArguments = '[]'] = process.argv.slice(2)
const { url } = await scratchDatabase(false)
process.env.RAADERUM_BENCH = 'off'
process.env.DATABASE_URL = url
const scratch = await openDatabase(url)
const people = await peopleOfRoles(scratch.db)
const pages = (await pagesToMeasure(scratch.db, people)).filter(({ name }) => MEANWHILE.includes(name))
const server = await startServer(JSON.parse(serverArguments) as string[], process.env.PORT ?? '3999')
let failed = true
try {
  console.log('\nAt scale, on a server of its own:')
  const scale = await measureScale(server.address, scratch, { management: people.management, pages })
  console.log(`\n${tellOfScale(scale)}`)
  console.log(`Memory of the server: ${server.memory().peak.toFixed(0)} MB at most`)
  failed = scale.closing.errors > 0 || scale.rates.some(({ rate }) => rate.refused > 0)
} finally {
  await server.stop()
  scratch.close()
}
// Boxes that this process opened would keep it waiting.
process.exit(failed ? 1 : 0)
