import { sql } from 'drizzle-orm'
import { openDatabase } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { person, settings } from '@/db/schema'
import { publicAddress, readEnvironment } from '@/lib/platform/env'

/** Makes the database ready: settings checked, tables up to date, the demo municipality in an empty one. */
async function prepare() {
  const environment = readEnvironment()
  const open = await openDatabase(environment.DATABASE_URL, environment.DATABASE_AUTH_TOKEN)
  await migrateDatabase(open)
  const [{ people } = { people: 0 }] = await open.db.select({ people: sql<number>`count(*)` }).from(person)
  const [row] = await open.db.select().from(settings)
  console.log(
    `Råderum: ${publicAddress(environment)} (${people} people${row?.isDemo ? ', demo municipality' : ''})`,
  )
  open.close()
}

prepare().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
