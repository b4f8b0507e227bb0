import { rmSync } from 'node:fs'
import { findBrowser } from './browser.mjs'
import { buildProduct } from './build.mjs'
import { productEnvironment, requireNode, standInProject, stop } from './environment.mjs'
import { installPackages } from './install.mjs'
import { run } from './run.mjs'

/**
 * Saves a picture of every page, as each role that sees it, wide and phone, light and dark, Danish and English, in
 * shots/. `npm run shots -- requirement` takes those whose name holds the word; `en`, `phone`, `light` and the like take
 * those alone.
 */
requireNode()
standInProject()
await installPackages()
const chromium = await findBrowser()
if (!chromium) stop('Pictures need Chromium. Install it (apt-get install chromium), or name it in CHROMIUM.')
const environment = { ...productEnvironment(), NODE_ENV: 'production', CHROMIUM: chromium }
if (!(await buildProduct(environment))) stop('The build failed; it says why above.')
const asked = process.argv.slice(2)
const kinds = ['da', 'en', 'desktop', 'phone', 'light', 'dark']
const wanted = asked.find(word => !kinds.includes(word)) ?? ''
if (asked.length === 0) rmSync('shots', { recursive: true, force: true })
const code = await run(
  'node',
  ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/shots/playwright.config.ts'],
  { ...environment, SHOTS_OF: wanted, SHOTS_IN: asked.filter(word => kinds.includes(word)).join() },
)
if (code !== 0) stop('Some pictures could not be taken; it says why above.')
console.log('\nThe pictures lie in shots/.')
