import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countChange } from '@/db/change-counter'
import { openDatabase } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { unit } from '@/db/schema'
import { addDays, today } from '@/lib/platform/time'
import { refreshSignals } from '@/lib/signals/refresh'
import { fingerprintOf } from './fingerprint'
import { storeCases } from './generate/cases'
import { storeOrganisation } from './generate/organisation'
import { storeRegister } from './generate/register'
import { type RoundTimes, runRounds } from './generate/rounds'

const FOLDER = '.bench'
const built = join(FOLDER, 'built.db')
const note = join(FOLDER, 'built.json')

/** What the scratch database depends on: another schema, generator or way of closing makes another database. */
const sources = ['db/migrations', 'scripts/bench/generate', 'lib/disclosure', 'lib/rating/closing.ts']

export interface BuiltNote {
  fingerprint: string
  builtOn: string
  buildSeconds: number
  signalSeconds: number
  rounds: RoundTimes
}

/** The open round lasts longer than this; an older scratch database is made anew. */
const DAYS_IT_HOLDS = 30

function remove(file: string) {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
}

async function build(mark: string): Promise<BuiltNote> {
  mkdirSync(FOLDER, { recursive: true })
  remove(built)
  rmSync(note, { force: true })
  process.env.DATABASE_URL = `file:${built}`
  const began = performance.now()
  const open = await openDatabase(process.env.DATABASE_URL)
  await open.client.execute('PRAGMA synchronous = OFF')
  await migrateDatabase(open)
  const day = today()
  const { units, requirements } = await open.write(async tx => {
    const units = await storeOrganisation(tx)
    const requirements = await storeRegister(tx, units, day)
    await storeCases(tx, requirements, day)
    return { units, requirements }
  })
  const rounds = await runRounds(open, units, requirements, day)
  const beforeSignals = performance.now()
  await open.write(async tx => {
    const all = await tx.select({ id: unit.id }).from(unit)
    await refreshSignals(tx, { requirementIds: 'all', unitIds: all.map(each => each.id) }, day)
    await countChange(tx, 'organisation')
    await countChange(tx, 'register')
  })
  const signalSeconds = (performance.now() - beforeSignals) / 1000
  await open.client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  open.close()
  const made = {
    fingerprint: mark,
    builtOn: day,
    buildSeconds: (performance.now() - began) / 1000,
    signalSeconds,
    rounds,
  }
  writeFileSync(note, JSON.stringify(made))
  return made
}

/**
 * The large scratch database, built when there is none that fits, and a copy of it for this run to write in.
 * @returns the address of the copy, and how the building went
 */
export async function scratchDatabase(
  fresh: boolean,
): Promise<{ url: string; file: string; made: BuiltNote }> {
  const mark = fingerprintOf(sources)
  const known =
    !fresh && existsSync(note) && existsSync(built)
      ? (JSON.parse(readFileSync(note, 'utf8')) as BuiltNote)
      : undefined
  const fits = known?.fingerprint === mark && known.builtOn > addDays(today(), -DAYS_IT_HOLDS)
  if (!fits) console.log('Building the scratch database; this takes a few minutes ...')
  const made = known && fits ? known : await build(mark)
  const file = join(FOLDER, 'run.db')
  remove(file)
  copyFileSync(built, file)
  // The ballots of the open round lie beside the database; this run writes in a copy of them too.
  process.env.BALLOTS_DIR = join(FOLDER, 'run-ballots')
  rmSync(process.env.BALLOTS_DIR, { recursive: true, force: true })
  cpSync(join(FOLDER, 'ballots'), process.env.BALLOTS_DIR, { recursive: true })
  return { url: `file:./${file}`, file, made }
}
