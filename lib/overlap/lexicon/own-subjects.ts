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

type WordProblem = 'noWords' | 'tooShort' | 'saysNothing'

/** The first word that does not do by itself, and why; null when all do. */
export function wordProblem(words: readonly string[]): { problem: WordProblem; word: string } | null {
  if (words.length === 0) return { problem: 'noWords', word: '' }
  for (const word of words) {
    const parts = wordsOf(word)
    if (parts.join('').length < SHORTEST) return { problem: 'tooShort', word }
    if (parts.every(part => !isTelling(part))) return { problem: 'saysNothing', word }
  }
  return null
}

/** Whether so many of the requirements in force have a word that it would make everything alike. */
export const isInTooMany = (having: number, of: number): boolean =>
  having >= TELLS_NOTHING.from && having > TELLS_NOTHING.part * of

/** The subjects of one state of the organisation's lexicon that another does not know by the same words, each with the words that came or went. */
export function wordsChanged(before: readonly OwnSubject[], after: readonly OwnSubject[]): OwnSubject[] {
  const lacking = (some: readonly OwnSubject[], others: readonly OwnSubject[]) =>
    some.map(({ words, ...subject }) => {
      const known = new Set(others.find(other => other.id === subject.id)?.words)
      return { ...subject, words: words.filter(word => !known.has(word)) }
    })
  return [...lacking(before, after), ...lacking(after, before)].filter(({ words }) => words.length > 0)
}
