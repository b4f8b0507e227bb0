import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { stop } from './environment.mjs'
import { run } from './run.mjs'

const stamp = 'node_modules/.installed-from'

const fingerprint = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')

/** Installs the packages when they are missing or package-lock.json has changed since. */
export async function installPackages() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return
  console.log('Installing packages ...')
  // Not `npm ci`: it refuses a lock file without the builds for other systems, which a registry mirror may not hold.
  if ((await run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'])) !== 0)
    stop('The packages could not be installed; npm says why above.')
  writeFileSync(stamp, fingerprint())
}
