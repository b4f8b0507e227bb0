import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser } from './browser.mjs'
import { buildProduct } from './build.mjs'
import { productEnvironment, requireNode, standInProject } from './environment.mjs'
import { installPackages } from './install.mjs'
import { run } from './run.mjs'

/** Everything a change must pass, in the order in which it is cheapest to fail. */
requireNode()
standInProject()
await installPackages()

const results = 'test-results'
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

// Tests make their own databases and addresses: what is set for a server on this machine is not theirs.
const foreign = /^(DATABASE_|SMTP_|MAIL_|RAADERUM_|NEXTAUTH_|PUBLIC_URL$|PORT$|NODE_ENV$|NEXT_DIST_DIR$)/
for (const name of Object.keys(process.env)) if (foreign.test(name)) delete process.env[name]
const environment = productEnvironment()

const bin = (name, path, ...args) => ({ name, args: [`node_modules/${path}`, ...args] })
const tally = { passed: 0, failed: 0, skipped: 0 }
const began = Date.now()
const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`

function end() {
  console.log(`\ntests: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
  process.exit(tally.failed > 0 ? 1 : 0)
}

function fail(sentence) {
  console.error(sentence)
  tally.failed += 1
}

/** A check that fails ends the run: what follows would only repeat it. */
async function check({ name, args }) {
  console.log(`\n--- ${name} (${seconds()})`)
  if ((await run('node', args, environment)) === 0) return
  fail(`${name}: failed.`)
  end()
}

function countUnitTests(report) {
  tally.passed += report.numPassedTests
  tally.failed += report.numFailedTests
  tally.skipped += report.numPendingTests + report.numTodoTests
}

function countBrowserTests({ stats }) {
  tally.passed += stats.expected
  tally.failed += stats.unexpected + stats.flaky
  tally.skipped += stats.skipped
}

/** A run that ends badly without a failed test (a file that does not load), or that leaves no count, is a failure. */
async function test({ name, args }, count, file, env = environment) {
  console.log(`\n--- ${name} (${seconds()})`)
  const before = { ...tally }
  const code = await run('node', args, env)
  if (existsSync(file)) count(JSON.parse(readFileSync(file, 'utf8')))
  if (code !== 0 && tally.failed === before.failed) fail(`${name}: ended badly.`)
  if (code === 0 && tally.passed === before.passed) fail(`${name}: nothing was tested.`)
}

await check(bin('format and lint', '@biomejs/biome/bin/biome', 'check', '.'))
await check(bin('types', 'typescript/bin/tsc', '--noEmit'))
await check({ name: 'walls', args: ['scripts/walls.mjs'] })
await check(bin('dead code', 'knip/bin/knip.js'))
await test(
  bin(
    'unit and integration tests',
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}/unit.json`,
  ),
  countUnitTests,
  `${results}/unit.json`,
)

console.log(`\n--- build (${seconds()})`)
if (!(await buildProduct({ ...environment, NODE_ENV: 'production' }))) {
  fail('build: failed.')
  end()
}

const chromium = await findBrowser()
if (!chromium) {
  fail('The end-to-end tests need Chromium. Install it (apt-get install chromium), or name it in CHROMIUM.')
  end()
}
await test(
  bin('end-to-end tests', '@playwright/test/cli.js', 'test'),
  countBrowserTests,
  `${results}/e2e.json`,
  { ...environment, CHROMIUM: chromium },
)
end()
