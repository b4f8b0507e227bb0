import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** What actions and jobs record of requirements, wherever they stand. */
const recorded = new Set(
  readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter(file => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
    .flatMap(file => [
      ...readFileSync(join('lib', file), 'utf8').matchAll(/'(requirement\.[a-z_]+(?:ed|again|in|said))'/g),
    ])
    .map(([, event = '']) => event),
)
const told = readFileSync('components/register/history-entries.tsx', 'utf8')

it('finds what is recorded of requirements', () => {
  expect(recorded).toContain('requirement.released')
  expect(recorded.size).toBeGreaterThan(10)
})

it.each([...recorded])('%s has a sentence of its own in the history', event => {
  expect(told).toContain(`case '${event}':`)
})
