import { existsSync } from 'node:fs'
import { stop } from './environment.mjs'
import { run } from './run.mjs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const find = () => [process.env.CHROMIUM, ...places].find(path => path && existsSync(path))

/** The system's Chromium, installed through apt where it is missing and that is possible. */
export function findBrowser() {
  const present = find()
  if (present) return present
  const root = process.getuid?.() === 0
  if (existsSync('/usr/bin/apt-get') && root) {
    console.log('Installing Chromium ...')
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], quiet)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  }
  return (
    find() ??
    stop('The end-to-end tests need Chromium. Install it (apt-get install chromium), or name it in CHROMIUM.')
  )
}
