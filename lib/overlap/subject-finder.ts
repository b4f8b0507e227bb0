import { canHint } from './lexicon/common-words'
import type { Subject } from './lexicon/read-lexicon'

/** So many words are remembered; then it is begun anew. */
const WORDS_KNOWN = 100_000

/** Letters from which a stem counts anywhere in a word, by itself, and as one half of a pair, which is a more common word. */
const WITHIN_WORDS = 5
const HALF_WITHIN_WORDS = 7

/** So many words apart, two words still speak of each other. */
const NEAR = 6

interface Phrase {
  words: readonly string[]
  subject: number
}

/** Two stems that say a subject where they stand near each other, in either order; each has a number as if it were a subject. */
interface Pair {
  other: number
  subject: number
}

/** What words say: subjects by number, and the words that only hint at subjects, each with the positions of the words that say so. */
export interface Signs {
  subjects: Map<number, number[]>
  hints: Map<number, number[]>
}

/** How a finder hears. */
interface Hearing {
  /** Finds the words of the field that common speech stands for: a text is read as if it had those too. */
  standIns?: SubjectFinder | undefined
  /** Whether it hears what words only hint at, or no more than what is named. */
  hears?: 'hints' | 'names'
}

/** Finds the subjects of a lexicon in words; what a word says by itself is looked up once and remembered. */
export class SubjectFinder {
  private readonly exact = new Map<string, number[]>()
  private readonly beginnings = new Map<string, { stem: string; subject: number }[]>()
  private readonly parts = new Map<string, { stem: string; subject: number }[]>()
  private readonly phrases = new Map<string, Phrase[]>()
  private readonly halves = new Map<string, number>()
  private readonly pairs = new Map<number, Pair[]>()
  private readonly standIns: SubjectFinder | undefined
  private readonly hearsHints: boolean
  private readonly hinted = new Map<number, Set<number>>()
  private readonly known = new Map<string, readonly number[]>()

  constructor(
    readonly subjects: readonly Subject[],
    { standIns, hears = 'hints' }: Hearing = {},
  ) {
    this.standIns = standIns
    this.hearsHints = hears === 'hints'
    subjects.forEach(({ stems }, subject) => {
      for (const stem of stems) this.put(stem, subject)
    })
  }

  get size(): number {
    return this.subjects.length
  }

  /** The subjects that a hint speaks of: a half of a pair, or a word that the lexicon has as no more than a hint. */
  get hints(): ReadonlyMap<number, ReadonlySet<number>> {
    return this.hinted
  }

  /** Numbers of the subjects in the lexicon, each once, with the positions of the words that say so. */
  find(words: readonly string[]): Map<number, number[]> {
    return this.signsIn(words).subjects
  }

  /** The same, and what words hint at without saying it. */
  signsIn(words: readonly string[]): Signs {
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
    for (const [standIn, positions] of this.standIns?.find(words) ?? [])
      for (const subject of this.of(this.standIns?.subjects[standIn]?.key ?? ''))
        for (const position of positions) say(subject, position)
    const hints = new Map([...found].filter(([number]) => number >= this.size))
    return { subjects: this.joinHalves(found), hints }
  }

  /** Halves of pairs become the subject that they say together, or nothing. */
  private joinHalves(found: Map<number, number[]>): Map<number, number[]> {
    const subjects = new Map([...found].filter(([number]) => number < this.size))
    for (const [half, positions] of found)
      for (const { other, subject } of this.pairs.get(half) ?? [])
        for (const one of positions)
          for (const another of found.get(other) ?? [])
            if (Math.abs(one - another) <= NEAR)
              subjects.set(subject, [...(subjects.get(subject) ?? []), one, another])
    return subjects
  }

  private of(word: string): readonly number[] {
    const known = this.known.get(word)
    if (known) return known
    const list = [...this.inWord(word)]
    if (this.known.size >= WORDS_KNOWN) this.known.clear()
    this.known.set(word, list)
    return list
  }

  private inWord(word: string): Set<number> {
    const subjects = new Set(this.exact.get(word))
    for (const { stem, subject } of this.beginnings.get(word.slice(0, 2)) ?? [])
      if (word.startsWith(stem)) subjects.add(subject)
    for (let from = 0; from + WITHIN_WORDS <= word.length; from++)
      for (const { stem, subject } of this.parts.get(word.slice(from, from + WITHIN_WORDS)) ?? [])
        if (word.startsWith(stem, from)) subjects.add(subject)
    return subjects
  }

  private put(stem: string, subject: number) {
    const [one = '', another, ...more] = stem.split('+')
    if (more.length > 0) throw new Error(`not two words: ${stem}`)
    if (another) {
      push(this.pairs, this.half(one), { other: this.half(another), subject })
      this.hint(one, subject)
      this.hint(another, subject)
    } else if (stem.startsWith('~')) this.hint(stem.slice(1), subject)
    else this.putWords(stem, subject)
  }

  private hint(stem: string, subject: number) {
    if (!this.hearsHints || !canHint(stem)) return
    const half = this.half(stem)
    this.hinted.set(half, (this.hinted.get(half) ?? new Set()).add(subject))
  }

  private half(stem: string): number {
    const known = this.halves.get(stem)
    if (known !== undefined) return known
    const number = this.size + this.halves.size
    this.halves.set(stem, number)
    this.putWords(stem, number, HALF_WITHIN_WORDS)
    return number
  }

  private putWords(stem: string, subject: number, within = WITHIN_WORDS) {
    const words = stem.replace(/^=/, '').split('-').filter(Boolean)
    const [first = ''] = words
    if (words.length > 1) push(this.phrases, first.slice(0, 2), { words, subject })
    else if (stem.startsWith('=') || stem.endsWith('-')) push(this.exact, first, subject)
    else if (first.length < within) push(this.beginnings, first.slice(0, 2), { stem: first, subject })
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
