import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const files = ['app', 'components', 'db', 'lib'].flatMap(room =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map(file => join(room, file))
    .filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)),
)

/** The table brought in from the schema, or named in SQL that was written by hand. */
const touchesBallots = (text: string) =>
  /import[^;]*?\{[^}]*\bballot\b[^}]*\}\s*from '[^']*schema[^']*'/.test(text) ||
  /\b(from|into|update|join|table)\s+[`"]?ballot\b/i.test(text.replace(/\/\*\*[\s\S]*?\*\//g, ''))

it('is opened by the ballot box alone, and filled once by the demo municipality (§5)', () => {
  const touching = files.filter(file => touchesBallots(readFileSync(file, 'utf8')))
  expect(touching.sort()).toEqual(['db/seed/demo/load/rounds.ts', 'lib/rating/ballot-box.ts'])
})
