import { isTelling } from '../text-reader'
import { wordsOf } from '../words'
import type { Subject } from './read-lexicon'

/** A subject as an administrator writes it: a name, and the words and phrases by which one sees it. */
export interface OwnSubject {
  id: number
  name: string
  words: readonly string[]
}

/** Shorter words are in too much. */
const SHORTEST = 3
/** A word that is in more than this part of so many requirements tells nothing. */
const TELLS_NOTHING = { part: 0.25, from: 8 }

/** The organisation's own subjects as the lexicon knows subjects. */
export const ownSubjects = (own: readonly OwnSubject[]): Subject[] =>
  own.map(({ id, name, words }) => ({
    key: `own_${id}`,
    name: { da: name, en: name },
    stems: words.map(stemOf),
  }))

/**
 * A word as the lexicon's stems are written (see read-lexicon.ts): a phrase is several words in a row; `=word` is that word alone;
 * anything else begins a word or, from five letters on, is a part of one.
 */
function stemOf(word: string): string {
  const parts = wordsOf(word)
  return parts.length === 1 && word.startsWith('=') ? `=${parts[0]}` : parts.join('-')
}

/** The words of a form, one a line or with commas between them, each once. */
export function readWords(text: string): string[] {
  const words = text
    .split(/[\n,;]+/)
    .map(word => word.trim().replace(/\s+/g, ' ').toLocaleLowerCase('da'))
    .filter(word => word !== '')
  return [...new Set(words)]
}

export type WordProblem = 'noWords' | 'tooShort' | 'saysNothing' | 'inTooMany'

/**
 * The first word that does not do, and why; null when all do.
 * @param texts what the requirements in force say: a word that most of them have would make everything alike
 */
export function wordProblem(
  words: readonly string[],
  countWith: (words: readonly string[]) => { having: number; of: number },
): { problem: WordProblem; word: string; having: number; of: number } | null {
  if (words.length === 0) return { problem: 'noWords', word: '', having: 0, of: 0 }
  for (const word of words) {
    const parts = wordsOf(word)
    const nothing = { word, having: 0, of: 0 }
    if (parts.join('').length < SHORTEST) return { problem: 'tooShort', ...nothing }
    if (parts.every(part => !isTelling(part))) return { problem: 'saysNothing', ...nothing }
    const { having, of } = countWith([word])
    if (having >= TELLS_NOTHING.from && having > TELLS_NOTHING.part * of)
      return { problem: 'inTooMany', word, having, of }
  }
  return null
}
