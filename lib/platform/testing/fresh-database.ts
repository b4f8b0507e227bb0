import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { forgetRates } from '../rate-limit'
import { cookieJar } from './next-headers'

const shared = globalThis as unknown as {
  raaderumDatabase?: Promise<OpenDatabase>
  raaderumOrganisation?: unknown
  raaderumOverlaps?: { kept?: unknown }
  raaderumRegisterIndex?: unknown
  raaderumWorkforce?: unknown
}

/** An empty database with all tables, which `database()` and `reader()` return from here on. Gives what closes it and clears it away. */
export async function openFreshDatabase(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'raaderum-test-'))
  const file = join(folder, 'test.db')
  copyFileSync(inject('migratedDatabase'), file)
  process.env.DATABASE_URL = `file:${file}`
  process.env.NEXTAUTH_SECRET = 'a secret for tests, thirty-two characters'
  const opened = await openDatabase(process.env.DATABASE_URL)
  shared.raaderumDatabase = Promise.resolve(opened)
  shared.raaderumOrganisation = undefined
  // The reader of texts is the same for every database, and takes a while to make.
  if (shared.raaderumOverlaps) shared.raaderumOverlaps.kept = undefined
  shared.raaderumRegisterIndex = undefined
  shared.raaderumWorkforce = undefined
  cookieJar.clear()
  forgetRates()
  return () => {
    opened.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Gives the tests of a file an empty database with all tables, which `database()` and `reader()` then return.
 * Call it once at the top of the file, or inside a `describe`; `each: 'test'` makes a new one for every test.
 */
export function withFreshDatabase({ each = 'file' }: { each?: 'file' | 'test' } = {}): void {
  let close = () => {}
  const open = async () => {
    close()
    close = await openFreshDatabase()
  }
  if (each === 'file') beforeAll(open)
  else beforeEach(open)
  afterAll(() => close())
}
