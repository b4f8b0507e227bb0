import { accessSync, constants } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { openingProblem } from '@/db/opening-problem'
import { person, settings } from '@/db/schema'
import { demoPassword, demoSignIns } from '@/db/seed/demo/sign-ins'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { makeFolder } from '@/lib/platform/make-folder'
import { giveBackLease, takeLease } from '@/lib/platform/schedule/lease'
import { now, today } from '@/lib/platform/time'
import { boxFolder } from '@/lib/rating/box/box-file'

const MINUTE = 60_000

const isEmpty = async ({ db }: OpenDatabase) =>
  (await db.$count(settings)) === 0 && (await db.$count(person)) === 0

/** Fills an empty database with the demo municipality; of two servers that start on it together, one does. */
async function fillWhenEmpty(open: OpenDatabase) {
  const lease = { job: 'fill with the demo municipality', holder: `start ${process.pid}`, every: 0 }
  while (await isEmpty(open)) {
    if (await takeLease(open, { ...lease, lasts: 5 * MINUTE, at: now() })) {
      console.error('Making the demo municipality ...')
      try {
        // Read only when it is needed: most starts find the database filled.
        const { loadDemo } = await import('@/db/seed/demo/load')
        if (await isEmpty(open)) await loadDemo(open, today())
      } finally {
        await giveBackLease(open, { ...lease, done: false, at: now() })
      }
    } else await pause(200)
  }
}

/**
 * The ballots of open rounds must have a place to lie, before somebody opens one.
 * @throws Error with a sentence when they have not
 */
function requireBoxFolder() {
  const folder = boxFolder()
  try {
    makeFolder(folder, 0o700)
    accessSync(folder, constants.W_OK)
  } catch {
    throw new Error(`The folder ${folder} for the ballots cannot be written to: is BALLOTS_DIR right?`)
  }
}

/** Makes the database ready: settings checked, tables up to date, the demo municipality in an empty one. */
async function prepare({ DATABASE_URL, DATABASE_AUTH_TOKEN, ...rest }: ReturnType<typeof readEnvironment>) {
  const open = await openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN)
  await migrateDatabase(open)
  requireBoxFolder()
  if (rest.RAADERUM_DEMO === 'on') await fillWhenEmpty(open)
  const [row] = await open.db.select().from(settings)
  const welcome = [`Råderum: ${publicAddress(rest)}`]
  if (!row)
    welcome.push('  Tom database: åbn adressen og opret kommunen. / Empty database: open the address.')
  if (row?.isDemo) {
    welcome.push(`  Demokommunen Fjordby. Log ind som / The demo municipality. Sign in as`)
    for (const { email, as } of demoSignIns) welcome.push(`    ${email.padEnd(28)} ${as}`)
    welcome.push(`  Adgangskode for dem alle / Password for all of them: ${demoPassword}`)
  }
  console.log(welcome.join('\n'))
  open.close()
}

function stop(error: unknown, url = '') {
  const sentence = openingProblem(error, url) ?? (error instanceof Error ? error.message : String(error))
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

try {
  const environment = readEnvironment()
  await prepare(environment).catch(error => stop(error, environment.DATABASE_URL))
} catch (error) {
  stop(error)
}
