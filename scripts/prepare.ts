import { openDatabase } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { person, settings } from '@/db/schema'
import { loadDemo } from '@/db/seed/demo/load'
import { demoPassword, demoSignIns } from '@/db/seed/demo/sign-ins'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { today } from '@/lib/platform/time'

/** Makes the database ready: settings checked, tables up to date, the demo municipality in an empty one. */
async function prepare() {
  const environment = readEnvironment()
  const open = await openDatabase(environment.DATABASE_URL, environment.DATABASE_AUTH_TOKEN)
  await migrateDatabase(open)
  const isEmpty = (await open.db.$count(settings)) === 0 && (await open.db.$count(person)) === 0
  if (isEmpty && environment.RAADERUM_DEMO === 'on') await loadDemo(open, today())
  const people = await open.db.$count(person)
  const [row] = await open.db.select().from(settings)
  console.log(
    `Råderum: ${publicAddress(environment)} (${people} people${row?.isDemo ? ', demo municipality' : ''})`,
  )
  if (row?.isDemo) {
    for (const { email, as } of demoSignIns) console.log(`  ${email.padEnd(30)} ${as}`)
    console.log(`  password for all of them: ${demoPassword}`)
  }
  open.close()
}

prepare().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
