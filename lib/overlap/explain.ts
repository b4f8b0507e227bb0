import type { Subject } from './lexicon/read-lexicon'
import { isTelling, runsOf, type TextReader } from './text-reader'
import { type Word, wordsIn } from './words'

/** A part of a text that made it resemble another, from a place up to another. */
export interface Mark {
  from: number
  to: number
}

/** Why two texts are alike: what both are about and what both ask for, what both say most of first, and the words in each that say so. */
export interface Explanation {
  subjects: Subject[]
  demands: Subject[]
  marks: { first: Mark[]; second: Mark[] }
}

/** Two words of which at least this part of the letters' runs is shared are forms of one word. */
const SAME_WORD = 0.4

/** Says why two texts are alike. The texts as they are shown, so that the marks fit. */
export function explain(first: string, second: string, reader: TextReader): Explanation {
  const a = wordsIn(first)
  const b = wordsIn(second)
  const marked = { first: new Set<number>(), second: new Set<number>() }
  type Find = (words: readonly string[]) => Map<number, number[]>
  type Weigh = (words: readonly string[]) => ReadonlyMap<number, number>
  const [inFirst, inSecond] = [a, b].map(words => words.map(each => each.word)) as [string[], string[]]
  const shared = (find: Find, subjects: readonly Subject[], weigh?: Weigh): Subject[] => {
    const inA = find(inFirst)
    const inB = find(inSecond)
    const much = [weigh?.(inFirst), weigh?.(inSecond)]
    const found = [...inA].flatMap(([number, at]) => {
      const there = inB.get(number)
      const subject = subjects[number]
      if (!there || !subject) return []
      for (const place of at) marked.first.add(place)
      for (const place of there) marked.second.add(place)
      const said = [at, there].map((places, i) => much[i]?.get(number) ?? new Set(places).size)
      return [{ subject, said: Math.min(...said) }]
    })
    return found.sort((one, other) => other.said - one.said).map(each => each.subject)
  }
  const { demands: demandFinder, times } = reader
  const subjects = shared(
    words => reader.subjectsIn(words),
    reader.subjects.subjects,
    words => reader.muchOfSubjects(words),
  )
  const demands = shared(words => demandFinder.find(words), demandFinder.subjects)
  // How often or how soon is marked, not named: two texts are not alike for it alone.
  shared(words => times.find(words), times.subjects)
  a.forEach((one, i) => {
    b.forEach((other, j) => {
      if (!sameWord(one.word, other.word)) return
      marked.first.add(i)
      marked.second.add(j)
    })
  })
  return { subjects, demands, marks: { first: marksOf(a, marked.first), second: marksOf(b, marked.second) } }
}

function sameWord(a: string, b: string): boolean {
  if (!isTelling(a) || !isTelling(b)) return false
  if (a === b) return true
  const runs = new Set(runsOf(a))
  const others = new Set(runsOf(b))
  const shared = [...runs].filter(run => others.has(run)).length
  return shared / (runs.size + others.size - shared) >= SAME_WORD
}

const marksOf = (words: readonly Word[], places: ReadonlySet<number>): Mark[] =>
  words.filter((_, place) => places.has(place)).map(({ from, to }) => ({ from, to }))
