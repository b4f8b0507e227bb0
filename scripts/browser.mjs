import { existsSync } from 'node:fs'
import { run } from './run.mjs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const find = () => [process.env.CHROMIUM, ...places].find(path => path && existsSync(path))

/** The system's Chromium, installed through apt where it is missing and that is possible; else Playwright's own. */
export async function findBrowser() {
  const present = find()
  if (present) return present
  console.log('Installing Chromium ...')
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], quiet)
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
    const installed = find()
    if (installed) return installed
  }
  await run('node', ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}
