import type { Subject } from './lexicon/read-lexicon'

/** Letters from which a stem counts anywhere in a word. */
const WITHIN_WORDS = 5

interface Phrase {
  words: readonly string[]
  subject: number
}

/** Finds the subjects of a lexicon in words; what a word says by itself is looked up once and remembered. */
export class SubjectFinder {
  private readonly exact = new Map<string, number[]>()
  private readonly beginnings = new Map<string, { stem: string; subject: number }[]>()
  private readonly parts = new Map<string, { stem: string; subject: number }[]>()
  private readonly phrases = new Map<string, Phrase[]>()
  private readonly known = new Map<string, readonly number[]>()

  constructor(readonly subjects: readonly Subject[]) {
    subjects.forEach(({ stems }, subject) => {
      for (const stem of stems) this.put(stem, subject)
    })
  }

  get size(): number {
    return this.subjects.length
  }

  /** Numbers of the subjects in the lexicon, each once, with the positions of the words that say so. */
  find(words: readonly string[]): Map<number, number[]> {
    const found = new Map<number, number[]>()
    const say = (subject: number, position: number) => {
      const positions = found.get(subject)
      if (positions) positions.push(position)
      else found.set(subject, [position])
    }
    words.forEach((word, position) => {
      for (const subject of this.of(word)) say(subject, position)
      for (const phrase of this.phrases.get(word.slice(0, 2)) ?? []) {
        if (
          !phrase.words.every((stem, i) =>
            fitsPhrase(words[position + i], stem, i === phrase.words.length - 1),
          )
        )
          continue
        for (let i = 0; i < phrase.words.length; i++) say(phrase.subject, position + i)
      }
    })
    return found
  }

  private of(word: string): readonly number[] {
    const known = this.known.get(word)
    if (known) return known
    const subjects = new Set(this.exact.get(word))
    for (const { stem, subject } of this.beginnings.get(word.slice(0, 2)) ?? [])
      if (word.startsWith(stem)) subjects.add(subject)
    for (let from = 0; from + WITHIN_WORDS <= word.length; from++)
      for (const { stem, subject } of this.parts.get(word.slice(from, from + WITHIN_WORDS)) ?? [])
        if (word.startsWith(stem, from)) subjects.add(subject)
    const list = [...subjects]
    this.known.set(word, list)
    return list
  }

  private put(stem: string, subject: number) {
    const words = stem.replace(/^=/, '').split('-').filter(Boolean)
    const [first = ''] = words
    if (words.length > 1) push(this.phrases, first.slice(0, 2), { words, subject })
    else if (stem.startsWith('=') || stem.endsWith('-')) push(this.exact, first, subject)
    else if (first.length < WITHIN_WORDS) push(this.beginnings, first.slice(0, 2), { stem: first, subject })
    else push(this.parts, first.slice(0, WITHIN_WORDS), { stem: first, subject })
  }
}

/** All words of a phrase but the last are said whole, and a last one with a number too. */
function fitsPhrase(word: string | undefined, stem: string, isLast: boolean): boolean {
  return word !== undefined && (isLast && !/\d/.test(stem) ? word.startsWith(stem) : word === stem)
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
