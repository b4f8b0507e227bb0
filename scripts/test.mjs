import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser } from './browser.mjs'
import { buildProduct } from './build.mjs'
import { productEnvironment, requireNode } from './environment.mjs'
import { installPackages } from './install.mjs'
import { run } from './run.mjs'

/** Everything a change must pass, in the order in which it is cheapest to fail. */
requireNode()
installPackages()
const chromium = findBrowser()

const results = 'test-results'
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const bin = (name, path, ...args) => ({ name, args: [`node_modules/${path}`, ...args] })
const environment = { ...productEnvironment(), NEXT_TELEMETRY_DISABLED: '1' }
const tally = { passed: 0, failed: 0, skipped: 0 }

function end() {
  console.log(`tests: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
  process.exit(tally.failed > 0 ? 1 : 0)
}

/** A check that fails ends the run: what follows would only repeat it. */
function check({ name, args }) {
  console.log(`\n--- ${name}`)
  if (run('node', args, environment) === 0) return
  console.error(`${name} failed.`)
  tally.failed += 1
  end()
}

function countUnitTests(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  tally.passed += report.numPassedTests
  tally.failed += report.numFailedTests
  tally.skipped += report.numPendingTests + report.numTodoTests
}

function countBrowserTests(file) {
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  tally.passed += stats.expected
  tally.failed += stats.unexpected + stats.flaky
  tally.skipped += stats.skipped
}

/** A test run that ends badly without a failed test (a file that does not load) counts as one failure. */
function test({ name, args }, count, file, env = environment) {
  console.log(`\n--- ${name}`)
  const before = tally.failed
  const code = run('node', args, env)
  if (existsSync(file)) count(file)
  if (code !== 0 && tally.failed === before) tally.failed += 1
}

check(bin('format and lint', '@biomejs/biome/bin/biome', 'check', '.'))
check(bin('types', 'typescript/bin/tsc', '--noEmit'))
check({ name: 'walls', args: ['scripts/walls.mjs'] })
check(bin('dead code', 'knip/bin/knip.js'))
test(
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
console.log('\n--- build')
buildProduct({ ...environment, NODE_ENV: 'production' })
test(bin('end-to-end tests', '@playwright/test/cli.js', 'test'), countBrowserTests, `${results}/e2e.json`, {
  ...environment,
  CHROMIUM: chromium,
})
end()
