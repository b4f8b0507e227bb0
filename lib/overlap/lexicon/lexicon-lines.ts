import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files beside this one, each explained at its head. */
export type LexiconFile =
  | 'approaches'
  | 'care-practice'
  | 'children'
  | 'children-family'
  | 'citizen-practice'
  | 'demands'
  | 'everyday-care'
  | 'everyday-town'
  | 'health'
  | 'health-care-home'
  | 'house-practice'
  | 'organisation'
  | 'school-practice'
  | 'social-practice'
  | 'society'
  | 'speech'
  | 'times'
  | 'town-practice'

/**
 * The lines of lexicons, one file after the other. They are read from where they lie and not imported: imported, they would be part of every page
 * and every address that can compare texts, and as many times in memory (docs/decisions/0019-texts-are-read-once.md).
 */
export function lexiconLines(...files: readonly LexiconFile[]): string {
  return files
    .map(file => readFileSync(join(process.cwd(), 'lib', 'overlap', 'lexicon', `${file}.txt`), 'utf8'))
    .join('\n')
    .replace(/^#.*\n/gm, '')
}
