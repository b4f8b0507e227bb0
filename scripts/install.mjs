import { existsSync, readFileSync } from 'node:fs'
import { stop } from './environment.mjs'
import { run } from './run.mjs'

const installed = 'node_modules/.package-lock.json'

/** Whether what is installed is what package-lock.json asks for. */
function isUpToDate() {
  if (!existsSync(installed)) return false
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === '' || entry.optional || entry.devOptional || present[name]?.version === entry.version,
  )
}

/** Installs the packages when they are missing or package-lock.json has changed since. */
export async function installPackages() {
  if (isUpToDate()) return
  console.log('Installing packages ...')
  // Not `npm ci`: it refuses a lock file without the builds for other systems, which a registry mirror may not hold.
  if ((await run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'])) !== 0)
    stop('The packages could not be installed; npm says why above.')
}
