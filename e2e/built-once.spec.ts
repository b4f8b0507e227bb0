import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

/** What the server loads: the build puts what a page needs in files of that page's own, so what is in one is soon in hundreds. */
function loadedByServer(): string[] {
  const folder = join(process.env.NEXT_DIST_DIR ?? '.next', 'server')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.js'))
    .map(file => readFileSync(join(folder, file), 'utf8'))
}

/** Some lines of a file, as they would stand in a build. */
const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map(line => /^\s*"\w+": "(.{40,})",?$/.exec(line)?.[1] ?? line.trim())
    .filter(line => line.length > 40 && !/^[#{"]|\\/.test(line))
    .slice(0, 5)

test('sentences and lexicons are no part of the build', () => {
  const loaded = loadedByServer()
  expect(loaded.length).toBeGreaterThan(100)
  const texts = ['messages/da/rating.json', 'messages/en/register.json', 'lib/overlap/lexicon/health.txt']
  for (const line of texts.flatMap(linesOf))
    expect(loaded.filter(source => source.includes(line)).length, line).toBe(0)
})
